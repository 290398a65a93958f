/** The administrative procedures a citizen may ask for, and their legal limits. */
@NullMarked
package motcua.procedure;

import org.jspecify.annotations.NullMarked;
