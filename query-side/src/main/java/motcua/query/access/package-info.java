/** Who looked at a dossier, what for, and what did an account see? And what did administrators order? */
@NullMarked
package motcua.query.access;

import org.jspecify.annotations.NullMarked;
