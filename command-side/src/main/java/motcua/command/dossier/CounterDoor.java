package motcua.command.dossier;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import motcua.command.dossier.DossierRequests.Explain;
import motcua.command.dossier.DossierRequests.Open;
import motcua.command.dossier.DossierRequests.Plain;
import motcua.command.dossier.DossierRequests.Receive;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.dossier.Answer;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AskCorrection;
import motcua.dossier.DossierCommand.CorrectResult;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierCommand.TakeOverDossier;
import motcua.dossier.DossierId;
import motcua.dossier.Intake;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door of the counter: how a dossier comes in and how its result goes out. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Quầy một cửa · The counter",
        description =
                "Tiếp nhận, nhận chuyển giao, từ chối, trả kết quả, đính chính · Receive, take over, decline, return, correct")
final class CounterDoor {

    private final Sender sender;
    private final Stamps stamps;
    private final OfficeGuard offices;
    private final DossierSealer applicants;
    private final Secrets secrets;

    CounterDoor(Sender sender, Stamps stamps, OfficeGuard offices, DossierSealer applicants, Secrets secrets) {
        this.sender = sender;
        this.stamps = stamps;
        this.offices = offices;
        this.applicants = applicants;
        this.secrets = secrets;
    }

    /**
     * Opens a dossier: received or declined at the counter or by post, submitted when it comes online. The answer gives its tracking
     * secret, once: to the same request again it is null.
     */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Đã mở hồ sơ · The dossier is open")
    ResponseEntity<SecretGiven> open(
            @RequestBody @Valid Open body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        Stamp.Request request = stamps.request(key, "open", body);
        OfficeId office = offices.toOpenAt(body.office(), body.channel());
        DossierId id = DossierId.openedBy(request.id());
        TrackingSecret secret = secrets.draw();
        Intake intake = new Intake(
                null,
                office,
                body.procedure(),
                body.channel(),
                applicants.seal(Place.of(id, request, Field.APPLICANT), body.applicant()),
                secret.hash());
        return opened(sender.give(secret, opening(id, intake, body, stamps.of(request, id, body.late()))));
    }

    private static ResponseEntity<SecretGiven> opened(SecretGiven given) {
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + given.dossier() + "/history"))
                .cacheControl(CacheControl.noStore())
                .eTag(Version.tag(given.version()))
                .body(given);
    }

    private DossierCommand opening(DossierId id, Intake intake, Open body, Stamp stamp) {
        boolean isOnline = body.channel() == Channel.ONLINE;
        if (body.competent() != null && (isOnline || body.declined() != null)) {
            throw Problem.invalid("competent", "null: only what the counter receives is for another office");
        }
        offices.mustExist(body.competent());
        if (isOnline && body.declined() != null) {
            throw Problem.invalid("declined", "null: only the counter declines");
        }
        if (body.declined() != null) {
            return new DeclineDossier(id, intake, sender.seal(id, stamp, body.declined()), null, stamp);
        }
        return isOnline
                ? new SubmitDossier(id, intake, stamp)
                : new ReceiveDossier(id, intake, body.competent(), null, stamp);
    }

    /** Accepts a dossier that was submitted online. */
    @PostMapping("/{id}/reception")
    ResponseEntity<Answer.Done> receive(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Valid @Nullable Receive body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Receive told = Receive.of(body);
        offices.mustExist(told.competent());
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "receive",
                told,
                (expected, stamp) -> new ReceiveDossier(id, null, told.competent(), expected, stamp));
    }

    /** Says that the office that decides has what another counter received for it. */
    @PostMapping("/{id}/takeover")
    ResponseEntity<Answer.Done> takeOver(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Valid @Nullable Plain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "take-over",
                Plain.of(body),
                (expected, stamp) -> new TakeOverDossier(id, expected, stamp));
    }

    /** Does not accept a dossier that was submitted online, and says why. */
    @PostMapping("/{id}/declination")
    ResponseEntity<Answer.Done> decline(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "decline",
                body,
                (expected, stamp) ->
                        new DeclineDossier(id, null, sender.seal(id, stamp, body.reason()), expected, stamp));
    }

    /** Gives the result to the citizen. */
    @PostMapping("/{id}/return")
    ResponseEntity<Answer.Done> giveBack(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Valid @Nullable Plain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "return",
                Plain.of(body),
                (expected, stamp) -> new ReturnResult(id, expected, stamp));
    }

    /** Says that the result that was returned is wrong. */
    @PostMapping("/{id}/correction-request")
    ResponseEntity<Answer.Done> askCorrection(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "ask-correction",
                body,
                (expected, stamp) -> new AskCorrection(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }

    /** Gives the right result to the citizen. */
    @PostMapping("/{id}/correction")
    ResponseEntity<Answer.Done> correct(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "correct",
                body,
                (expected, stamp) -> new CorrectResult(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }
}
