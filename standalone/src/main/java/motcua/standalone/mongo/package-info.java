/** MongoDB for one process: the wire protocol of a library, its memory backend replaced by one with sorted indexes. */
@NullMarked
package motcua.standalone.mongo;

import org.jspecify.annotations.NullMarked;
