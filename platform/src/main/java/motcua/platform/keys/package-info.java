/** Files with secrets. */
@NullMarked
package motcua.platform.keys;

import org.jspecify.annotations.NullMarked;
