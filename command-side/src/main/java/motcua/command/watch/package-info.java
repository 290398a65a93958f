/** Watches the time: says on each dossier what nobody did in time. Keeps nothing; the events tell it everything anew. */
@NullMarked
package motcua.command.watch;

import org.jspecify.annotations.NullMarked;
