package motcua.command.dossier;

import java.util.Objects;
import motcua.command.platform.Commands;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierId;
import motcua.dossier.Refusal;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the doors to a dossier have in common: from a request to a command, from an answer to a response. */
@Component
final class Sender {

    private final Commands commands;
    private final Stamps stamps;
    private final DossierSealer sealer;

    Sender(Commands commands, Stamps stamps, DossierSealer sealer) {
        this.commands = commands;
        this.stamps = stamps;
        this.sealer = sealer;
    }

    /** What stands around the body of a request to a dossier that is open. */
    record Request(
            DossierId dossier,
            @Nullable String key,
            @Nullable String ifMatch) {}

    /** Makes the command of a request. */
    @FunctionalInterface
    interface Command {
        DossierCommand of(@Nullable Long expectedVersion, Stamp stamp);
    }

    /**
     * Sends what follows from a request.
     *
     * @param operation names what is asked, so that one key with two requests is noticed
     */
    ResponseEntity<Answer.Done> send(Request request, String operation, DossierRequests.Told body, Command command) {
        Long expected = Version.expected(request.ifMatch());
        Stamp.Request asked = stamps.request(request.key(), operation + " " + request.dossier(), body);
        Answer.Done done = done(command.of(expected, stamps.of(asked, request.dossier(), body.late())));
        return ResponseEntity.ok().eTag(Version.tag(done.version())).body(done);
    }

    /** The answer to {@code command}; a refusal is thrown as the problem that it is. */
    Answer.Done done(DossierCommand command) {
        return switch (commands.send(command)) {
            case Answer.Done done -> done;
            case Answer.Secured(var done, var _) -> done;
            case Answer.Refused(var refusal) -> throw problem(refusal);
        };
    }

    /**
     * The answer to {@code command}, which brings the hash of {@code made}: with the secret where that is the one which was stored, and
     * without where the same request came before, whose secret nobody can tell again.
     */
    SecretGiven give(TrackingSecret made, DossierCommand command) {
        return switch (commands.send(command)) {
            case Answer.Secured(var done, var stored) ->
                SecretGiven.of(done, stored.isSameAs(made.hash()) ? made : null);
            case Answer.Done done -> SecretGiven.of(done, null);
            case Answer.Refused(var refusal) -> throw problem(refusal);
        };
    }

    private static Problem problem(Refusal refusal) {
        return Problem.of(Refusals.status(refusal.reason()), refusal.reason().name())
                .with("field", Refusals.field(refusal.reason()))
                .with("state", refusal.state())
                .with("possible", refusal.possible());
    }

    /** Seals why the step of {@code stamp} is done to a dossier. */
    Sealed seal(DossierId dossier, Stamp stamp, String text) {
        return sealer.seal(Place.of(dossier, Objects.requireNonNull(stamp.request()), Field.REASON), text);
    }

    /** The same for what may be left out. */
    @Nullable
    Sealed sealIfAny(DossierId dossier, Stamp stamp, @Nullable String text) {
        return text == null ? null : seal(dossier, stamp, text);
    }
}
