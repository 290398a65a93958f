/** What commands take and what was given to them. */
@NullMarked
package motcua.auditor.command;

import org.jspecify.annotations.NullMarked;
