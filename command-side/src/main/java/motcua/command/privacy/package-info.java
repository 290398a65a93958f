/** Seals personal data before it can enter an event. */
@NullMarked
package motcua.command.privacy;

import org.jspecify.annotations.NullMarked;
