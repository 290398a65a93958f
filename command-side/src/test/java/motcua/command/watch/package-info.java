@NullMarked
package motcua.command.watch;

import org.jspecify.annotations.NullMarked;
