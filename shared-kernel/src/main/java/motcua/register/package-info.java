/** The import of an office's paper or foreign register: its line and its events. */
@NullMarked
package motcua.register;

import org.jspecify.annotations.NullMarked;
