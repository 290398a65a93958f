/** Clients that come over HTTP, in a process of their own, so that what they take is not taken in that of a server. */
@NullMarked
package motcua.benchmarks.http;

import org.jspecify.annotations.NullMarked;
