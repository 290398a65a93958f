/**
 * The arithmetic of a public transparency log, in the formats of RFC 9162, C2SP and RFC 8785, and nothing but the
 * arithmetic: no clock, no randomness, no storage, no network, no order of publishing. Whoever keeps or audits a log
 * brings those.
 */
@NullMarked
package motcua.proof;

import org.jspecify.annotations.NullMarked;
