/** Who looked at what, and what for: itself written down before anything is shown (Luật 91/2025/QH15). */
@NullMarked
package motcua.access;

import org.jspecify.annotations.NullMarked;
