/** Signs what an administrator orders. Checks of what was signed belong to the export. */
@NullMarked
package motcua.auditor.order;

import org.jspecify.annotations.NullMarked;
