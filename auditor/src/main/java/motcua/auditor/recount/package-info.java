/** Do the published figures follow from the events? */
@NullMarked
package motcua.auditor.recount;

import org.jspecify.annotations.NullMarked;
