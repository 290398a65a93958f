/** The offices that keep a one-stop counter. */
@NullMarked
package motcua.office;

import org.jspecify.annotations.NullMarked;
