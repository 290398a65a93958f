/** New keys for logs and witnesses. */
@NullMarked
package motcua.auditor.key;

import org.jspecify.annotations.NullMarked;
