package motcua.command.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import motcua.command.dossier.DossierRequests.Late;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.FileKey;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.dossier.Actor;
import motcua.dossier.DossierId;
import motcua.dossier.Stamp;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stamps a request with who sent it, when, and what it asked. */
@Component
final class Stamps {

    private static final Duration LATEST = Duration.ofDays(5 * 365);

    private final SignedIn signedIn;
    private final Clock clock;
    private final FileKey hashes;
    private final DossierSealer texts;
    private final JsonMapper json;

    Stamps(SignedIn signedIn, Clock clock, FileKey hashes, DossierSealer texts, JsonMapper json) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.hashes = hashes;
        this.texts = texts;
        this.json = json;
    }

    /**
     * What tells this request from others.
     *
     * @param operation what is asked of which dossier; part of the fingerprint
     */
    Stamp.Request request(@Nullable String key, String operation, DossierRequests.Told body) {
        String asked = operation + "\n" + json.writeValueAsString(body);
        String fingerprint = hashes.fingerprint(asked.getBytes(StandardCharsets.UTF_8));
        return new Stamp.Request(IdempotencyKey.commandOf(signedIn.actor().login(), key), fingerprint);
    }

    /** The stamp of a step of {@code dossier} now, to the millisecond, which every store keeps. */
    Stamp of(Stamp.Request request, DossierId dossier, @Nullable Late late) {
        Actor actor = signedIn.actor();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (late == null) {
            return Stamp.live(actor, now, request);
        }
        // No honest entry is that late, and views keep days of four digits.
        if (late.occurredAt().isBefore(now.minus(LATEST))) {
            throw Problem.invalid("late.occurredAt", "an instant of the last five years");
        }
        Instant occurredAt = late.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        var whyLate = texts.seal(Place.of(dossier, request, Field.WHY_LATE), late.reason());
        return Stamp.late(actor, occurredAt, now, request, whyLate);
    }
}
