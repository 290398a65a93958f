package motcua.command.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import motcua.dossier.DossierCommand.IssueSecret;
import motcua.dossier.DossierId;
import motcua.dossier.Stamp;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a citizen who lost a tracking secret, or fears that others know it, gets another one. */
@RestController
@Tag(name = "Mã tra cứu · Tracking secret", description = "Cấp lại mã tra cứu · Give another tracking secret")
final class SecretDoor {

    private final Sender sender;
    private final Stamps stamps;
    private final Secrets secrets;

    SecretDoor(Sender sender, Stamps stamps, Secrets secrets) {
        this.sender = sender;
        this.stamps = stamps;
        this.secrets = secrets;
    }

    /** Gives another tracking secret, in every state; the one before opens nothing any more. */
    @PostMapping(path = "/api/v1/dossiers/{id}/tracking-secret", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SecretGiven> issue(
            @PathVariable DossierId id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Long expected = Version.expected(ifMatch);
        Stamp.Request asked = stamps.request(key, "issue-secret " + id, DossierRequests.Plain.NOW);
        TrackingSecret secret = secrets.draw();
        SecretGiven given =
                sender.give(secret, new IssueSecret(id, secret.hash(), expected, stamps.of(asked, id, null)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Version.tag(given.version()))
                .body(given);
    }
}
