package motcua.command.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import motcua.command.dossier.DossierRequests.Assign;
import motcua.command.dossier.DossierRequests.Explain;
import motcua.command.dossier.DossierRequests.Extend;
import motcua.command.dossier.DossierRequests.Resolve;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ExtendDeadline;
import motcua.dossier.DossierCommand.ReopenDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.StopDossier;
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

/** The HTTP door of those who work on a dossier. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Giải quyết · Handling",
        description = "Phân công, gia hạn, giải quyết, dừng xử lý · Assign, extend, resolve, stop")
final class HandlingDoor {

    private final Sender sender;
    private final OfficeGuard offices;

    HandlingDoor(Sender sender, OfficeGuard offices) {
        this.sender = sender;
        this.offices = offices;
    }

    /** Hands a dossier to an officer. */
    @PostMapping("/{id}/assignment")
    ResponseEntity<Answer.Done> assign(
            @PathVariable DossierId id,
            @RequestBody @Valid Assign body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        offices.mustResolveHere(body.officer());
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "assign",
                body,
                (expected, stamp) -> new AssignDossier(
                        id, body.officer(), sender.sealIfAny(id, stamp, body.reason()), expected, stamp));
    }

    /** Apologises for a delay and gives a new date. */
    @PostMapping("/{id}/extension")
    ResponseEntity<Answer.Done> extend(
            @PathVariable DossierId id,
            @RequestBody @Valid Extend body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "extend",
                body,
                (expected, stamp) -> new ExtendDeadline(
                        id, body.workingDays(), sender.seal(id, stamp, body.reason()), expected, stamp));
    }

    /** Decides on a dossier. */
    @PostMapping("/{id}/resolution")
    ResponseEntity<Answer.Done> resolve(
            @PathVariable DossierId id,
            @RequestBody @Valid Resolve body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "resolve",
                body,
                (expected, stamp) -> new ResolveDossier(
                        id, body.outcome(), sender.sealIfAny(id, stamp, body.reason()), expected, stamp));
    }

    /** Takes a decision back before its result is returned. */
    @PostMapping("/{id}/reopening")
    ResponseEntity<Answer.Done> reopen(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "reopen",
                body,
                (expected, stamp) -> new ReopenDossier(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }

    /** Stops working on a dossier. */
    @PostMapping("/{id}/stop")
    ResponseEntity<Answer.Done> stop(
            @PathVariable DossierId id,
            @RequestBody @Valid Explain body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "stop",
                body,
                (expected, stamp) -> new StopDossier(id, sender.seal(id, stamp, body.reason()), expected, stamp));
    }
}
