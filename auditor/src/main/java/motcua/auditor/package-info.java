/** Checks, on a machine of one's own and without network, what a log has handed out; believes nothing but its formats. */
@NullMarked
package motcua.auditor;

import org.jspecify.annotations.NullMarked;
