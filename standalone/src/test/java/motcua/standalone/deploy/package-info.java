/** Checks the files that bring Motcua up in containers, on machines that have none. */
@NullMarked
package motcua.standalone.deploy;

import org.jspecify.annotations.NullMarked;
