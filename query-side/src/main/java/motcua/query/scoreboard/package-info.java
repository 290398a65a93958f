/** How well do we serve? What every office received and resolved, day by day, and the rates that follow from it. */
@NullMarked
package motcua.query.scoreboard;

import org.jspecify.annotations.NullMarked;
