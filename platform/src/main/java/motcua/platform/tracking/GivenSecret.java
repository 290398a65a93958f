package motcua.platform.tracking;

import java.math.BigInteger;
import java.security.SecureRandom;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The tracking secret as a request brings it. What is none goes on as one that nobody has, so that it goes the same way as any. */
public final class GivenSecret {

    /** The header that carries the secret; never an address, which ends in logs and histories (OWASP ASVS 5.0, 14.2.1). */
    public static final String HEADER = "Tracking-Secret";

    /** Nobody was given it. */
    private static final TrackingSecret NOBODYS =
            TrackingSecret.of(new BigInteger(TrackingSecret.BITS, new SecureRandom()));

    private GivenSecret() {}

    /** The secret that somebody copied as {@code written}; one of nobody when that is none, or null. */
    public static TrackingSecret read(@Nullable String written) {
        return TrackingSecret.read(written == null ? "" : written).orElse(NOBODYS);
    }

    /** The answer to everybody who may not see what is behind a code, 404, whatever is wrong. */
    public static Problem opensNothing() {
        return Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_CODE_OR_SECRET");
    }
}
