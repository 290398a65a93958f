/** Measures a standalone instance from outside; run by hand, never a test. */
@NullMarked
package motcua.standalone.measure;

import org.jspecify.annotations.NullMarked;
