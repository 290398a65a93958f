/** The whole application, as those who use it see it: over HTTP, from the counter to the citizen's hand. */
@NullMarked
package motcua.standalone.http;

import org.jspecify.annotations.NullMarked;
