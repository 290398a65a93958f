/** What became of the notices about a dossier (NĐ 224/2026 Điều 15). */
@NullMarked
package motcua.notice;

import org.jspecify.annotations.NullMarked;
