/** What is decreed later and changes how deadlines run: new days off, new make-up days. */
@NullMarked
package motcua.decree;

import org.jspecify.annotations.NullMarked;
