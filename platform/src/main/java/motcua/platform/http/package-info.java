/** How both sides speak HTTP: strict JSON in, RFC 9457 problems out. */
@NullMarked
package motcua.platform.http;

import org.jspecify.annotations.NullMarked;
