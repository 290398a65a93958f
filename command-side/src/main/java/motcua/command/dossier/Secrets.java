package motcua.command.dossier;

import java.math.BigInteger;
import java.security.SecureRandom;
import motcua.dossier.TrackingSecret;
import org.springframework.stereotype.Component;

/** Draws tracking secrets. */
@Component
final class Secrets {

    private final SecureRandom random = new SecureRandom();

    TrackingSecret draw() {
        return TrackingSecret.of(new BigInteger(TrackingSecret.BITS, random));
    }
}
