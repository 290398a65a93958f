/** Tests of the forms: golden files, bounds, and what must never stand on one. */
@NullMarked
package motcua.command.paper;

import org.jspecify.annotations.NullMarked;
