package motcua.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature that was verified.
 *
 * @param by whose it is
 * @param at when it was made, as the signer says, to the second; null for a plain signature, which does not say
 */
public record Endorsement(VerifierKey by, @Nullable Instant at) {}
