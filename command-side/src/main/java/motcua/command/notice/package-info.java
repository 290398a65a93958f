/** Tells of every change of state of a dossier at once (NĐ 224/2026 Điều 15), at least once, whatever dies meanwhile. */
@NullMarked
package motcua.command.notice;

import org.jspecify.annotations.NullMarked;
