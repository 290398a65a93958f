package motcua.command.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import motcua.command.privacy.Sealer;
import motcua.dossier.Actor;
import motcua.dossier.Stamp;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stamps a request with who sent it, when, and what it asked. */
@Component
final class Stamps {

    private final SignedIn signedIn;
    private final Clock clock;
    private final Sealer sealer;
    private final JsonMapper json;

    Stamps(SignedIn signedIn, Clock clock, Sealer sealer, JsonMapper json) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * The stamp of a request now, to the millisecond, which every store keeps.
     *
     * @param operation what is asked of which dossier; part of the fingerprint
     */
    Stamp of(@Nullable String key, String operation, @Nullable Object body) {
        Actor actor = signedIn.actor();
        String asked = operation + "\n" + (body == null ? "{}" : json.writeValueAsString(body));
        String fingerprint = sealer.fingerprint(asked.getBytes(StandardCharsets.UTF_8));
        Stamp.Request request = new Stamp.Request(IdempotencyKey.commandOf(actor.login(), key), fingerprint);
        return Stamp.live(actor, clock.instant().truncatedTo(ChronoUnit.MILLIS), request);
    }
}
