/** Kills processes and takes stores away, and counts afterwards. */
@NullMarked
package motcua.standalone.crash;

import org.jspecify.annotations.NullMarked;
