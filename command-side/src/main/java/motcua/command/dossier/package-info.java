/** The rules of one dossier, their Axon seat and their HTTP door. */
@NullMarked
package motcua.command.dossier;

import org.jspecify.annotations.NullMarked;
