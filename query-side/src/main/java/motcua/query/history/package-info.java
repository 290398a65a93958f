/** What exactly happened to a dossier, who did it, and when was it recorded? */
@NullMarked
package motcua.query.history;

import org.jspecify.annotations.NullMarked;
