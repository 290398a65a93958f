package motcua.query.trail.time;

import java.time.Instant;

/**
 * A time stamp that has been checked.
 *
 * @param response the authority's whole answer (RFC 3161, DER), to keep and to publish as it is
 * @param at when the authority says that the content existed, by its clock and to its accuracy
 * @param serial which of the authority's stamps, decimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Stamped(byte[] response, Instant at, String serial) {}
