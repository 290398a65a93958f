/** The contract of a dossier: its commands, events, refusals and ids, on a few pages. */
@NullMarked
package motcua.dossier;

import org.jspecify.annotations.NullMarked;
