/** The contract of a dossier: its commands, events, refusals and ids. */
@NullMarked
package motcua.dossier;

import org.jspecify.annotations.NullMarked;
