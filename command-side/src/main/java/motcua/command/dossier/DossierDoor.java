package motcua.command.dossier;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import motcua.command.dossier.DossierRequests.Assign;
import motcua.command.dossier.DossierRequests.Nothing;
import motcua.command.dossier.DossierRequests.Open;
import motcua.command.dossier.DossierRequests.Resolve;
import motcua.command.platform.Commands;
import motcua.command.privacy.ApplicantSealer;
import motcua.dossier.Answer;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierId;
import motcua.dossier.Intake;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door to one dossier: reads a request, stamps it, sends the command, writes the answer. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Hồ sơ · Dossiers",
        description = "Tiếp nhận, phân công, giải quyết, trả kết quả · Receive, assign, resolve, return")
final class DossierDoor {

    private final Commands commands;
    private final Stamps stamps;
    private final OfficeGuard offices;
    private final ApplicantSealer applicants;

    DossierDoor(Commands commands, Stamps stamps, OfficeGuard offices, ApplicantSealer applicants) {
        this.commands = commands;
        this.stamps = stamps;
        this.offices = offices;
        this.applicants = applicants;
    }

    /** Opens a dossier: received at once at the counter or by post, submitted when it comes online. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Đã mở hồ sơ · The dossier is open")
    ResponseEntity<Answer.Done> open(
            @RequestBody @Valid Open body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        Stamp stamp = stamps.of(key, "open", body);
        OfficeId office = offices.toOpenAt(body.office(), body.channel());
        DossierId id =
                DossierId.openedBy(Objects.requireNonNull(stamp.request()).id());
        Intake intake =
                new Intake(null, office, body.procedure(), body.channel(), applicants.seal(id, body.applicant()));
        Answer.Done done = done(
                body.channel() == Channel.ONLINE
                        ? new SubmitDossier(id, intake, stamp)
                        : new ReceiveDossier(id, intake, null, stamp));
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + done.dossier() + "/history"))
                .eTag(Version.tag(done.version()))
                .body(done);
    }

    /** Accepts a dossier that was submitted online. */
    @PostMapping("/{id}/reception")
    ResponseEntity<Answer.Done> receive(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Nullable Nothing body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Long expected = Version.expected(ifMatch);
        return send(stamps.of(key, "receive " + id, body), s -> new ReceiveDossier(id, null, expected, s));
    }

    /** Hands a dossier to an officer. */
    @PostMapping("/{id}/assignment")
    ResponseEntity<Answer.Done> assign(
            @PathVariable DossierId id,
            @RequestBody @Valid Assign body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Long expected = Version.expected(ifMatch);
        offices.mustResolveHere(body.officer());
        return send(stamps.of(key, "assign " + id, body), s -> new AssignDossier(id, body.officer(), expected, s));
    }

    /** Decides on a dossier. */
    @PostMapping("/{id}/resolution")
    ResponseEntity<Answer.Done> resolve(
            @PathVariable DossierId id,
            @RequestBody @Valid Resolve body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Long expected = Version.expected(ifMatch);
        return send(stamps.of(key, "resolve " + id, body), s -> new ResolveDossier(id, body.outcome(), expected, s));
    }

    /** Gives the result to the citizen. */
    @PostMapping("/{id}/return")
    ResponseEntity<Answer.Done> giveBack(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Nullable Nothing body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Long expected = Version.expected(ifMatch);
        return send(stamps.of(key, "return " + id, body), s -> new ReturnResult(id, expected, s));
    }

    private ResponseEntity<Answer.Done> send(Stamp stamp, Function<Stamp, DossierCommand> command) {
        Answer.Done done = done(command.apply(stamp));
        return ResponseEntity.ok().eTag(Version.tag(done.version())).body(done);
    }

    private Answer.Done done(DossierCommand command) {
        return switch (commands.send(command)) {
            case Answer.Done done -> done;
            case Answer.Refused(var refusal) ->
                throw Problem.of(
                                Refusals.status(refusal.reason()),
                                refusal.reason().name())
                        .with("field", Refusals.field(refusal.reason()))
                        .with("state", refusal.state())
                        .with("possible", refusal.possible());
        };
    }
}
