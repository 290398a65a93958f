/** How far long work is, for whoever sits before a terminal. */
@NullMarked
package motcua.auditor.progress;

import org.jspecify.annotations.NullMarked;
