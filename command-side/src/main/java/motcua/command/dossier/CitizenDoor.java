package motcua.command.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import motcua.command.dossier.DossierRequests.Charge;
import motcua.command.dossier.DossierRequests.Explain;
import motcua.command.dossier.DossierRequests.Plain;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand.AskPayment;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.AskWithdrawal;
import motcua.dossier.DossierCommand.ConfirmPayment;
import motcua.dossier.DossierCommand.DeclineWithdrawal;
import motcua.dossier.DossierCommand.GrantWithdrawal;
import motcua.dossier.DossierCommand.ProvideSupplement;
import motcua.dossier.DossierId;
import motcua.platform.http.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door of what a dossier waits for: a supplement, a payment, or to be given back. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Người dân · The citizen", description = "Bổ sung, nộp phí, rút hồ sơ · Supplement, pay, withdraw")
final class CitizenDoor {

    private final Sender sender;

    CitizenDoor(Sender sender) {
        this.sender = sender;
    }

    /** Asks the citizen for everything that is missing. */
    @PostMapping("/{id}/supplement-request")
    ResponseEntity<Answer.Done> askSupplement(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "ask-supplement",
                body,
                (expected, stamp) -> new AskSupplement(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }

    /** Says that what was missing is there. */
    @PostMapping("/{id}/supplement")
    ResponseEntity<Answer.Done> provideSupplement(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Valid @Nullable Plain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "provide-supplement",
                Plain.of(body),
                (expected, stamp) -> new ProvideSupplement(id, expected, stamp));
    }

    /** Asks the citizen to pay. */
    @PostMapping("/{id}/payment-request")
    ResponseEntity<Answer.Done> askPayment(
            @PathVariable DossierId id,
            @RequestBody @Valid Charge body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "ask-payment",
                body,
                (expected, stamp) -> new AskPayment(id, body.vnd(), expected, stamp));
    }

    /** Says that the citizen has paid. */
    @PostMapping("/{id}/payment")
    ResponseEntity<Answer.Done> confirmPayment(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Valid @Nullable Plain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "confirm-payment",
                Plain.of(body),
                (expected, stamp) -> new ConfirmPayment(id, expected, stamp));
    }

    /** Says that the citizen wants the dossier back. */
    @PostMapping("/{id}/withdrawal-request")
    ResponseEntity<Answer.Done> askWithdrawal(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "ask-withdrawal",
                body,
                (expected, stamp) -> new AskWithdrawal(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }

    /** Gives the dossier back to the citizen. */
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Answer.Done> grantWithdrawal(
            @PathVariable DossierId id,
            @RequestBody(required = false) @Valid @Nullable Plain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "grant-withdrawal",
                Plain.of(body),
                (expected, stamp) -> new GrantWithdrawal(id, expected, stamp));
    }

    /** Does not give the dossier back, and says why. */
    @PostMapping("/{id}/withdrawal-refusal")
    ResponseEntity<Answer.Done> declineWithdrawal(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "decline-withdrawal",
                body,
                (expected, stamp) -> new DeclineWithdrawal(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }
}
