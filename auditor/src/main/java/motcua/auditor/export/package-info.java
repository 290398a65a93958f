/** Is this the log, whole and unchanged, with every event it speaks of? */
@NullMarked
package motcua.auditor.export;

import org.jspecify.annotations.NullMarked;
