/** Takes an office's register in, line by line, exactly once. */
@NullMarked
package motcua.command.intake;

import org.jspecify.annotations.NullMarked;
