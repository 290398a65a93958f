/** Tests of who looked. */
@NullMarked
package motcua.query.access;

import org.jspecify.annotations.NullMarked;
