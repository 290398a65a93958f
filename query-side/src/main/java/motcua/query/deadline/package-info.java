/** Why is a dossier due when it is due? Derives it anew from its history, under every rule version that applies. */
@NullMarked
package motcua.query.deadline;

import org.jspecify.annotations.NullMarked;
