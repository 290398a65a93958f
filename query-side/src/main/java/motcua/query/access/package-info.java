/** Who looked at a dossier, what for, and what did an account see? */
@NullMarked
package motcua.query.access;

import org.jspecify.annotations.NullMarked;
