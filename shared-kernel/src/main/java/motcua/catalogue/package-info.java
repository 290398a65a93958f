/** Reads procedures, offices and the calendar from their versioned files, and stops at the first bad row. */
@NullMarked
package motcua.catalogue;

import org.jspecify.annotations.NullMarked;
