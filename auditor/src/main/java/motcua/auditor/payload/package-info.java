/** What stored events say, read without any of the classes that wrote them. */
@NullMarked
package motcua.auditor.payload;

import org.jspecify.annotations.NullMarked;
