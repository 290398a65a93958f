/** Both sides in one process on embedded engines: the README's first command. */
@NullMarked
package motcua.standalone;

import org.jspecify.annotations.NullMarked;
