/** What the tests of the views share. */
@NullMarked
package motcua.query;

import org.jspecify.annotations.NullMarked;
