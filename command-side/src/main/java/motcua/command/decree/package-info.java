/** Takes in decrees that change the calendar; what they move, the watch tells each dossier. */
@NullMarked
package motcua.command.decree;

import org.jspecify.annotations.NullMarked;
