/** What tests of the trail stand on. */
@NullMarked
package motcua.query.trail;

import org.jspecify.annotations.NullMarked;
