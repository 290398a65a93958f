package motcua.query.trail;

import static motcua.platform.security.Role.CITIZEN;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.access.Shown;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.SignedIn;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Log.Step;
import motcua.query.trail.time.StampStore.Kept;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/dossiers/{id}/evidence}: all that proves what happened to a dossier, to be checked without us. For the
 * staff of its office, for auditors, and for the citizen who submitted it.
 */
@RestController
@Tag(name = "Bằng chứng · Evidence", description = "Toàn bộ bằng chứng của một hồ sơ · All the evidence of a dossier")
final class EvidenceDoor {

    static final String PATH = "/api/v1/dossiers/{id}/evidence";

    private final Log log;
    private final Evidence evidence;
    private final SignedIn signedIn;
    private final AccessLog accesses;

    EvidenceDoor(Log log, Evidence evidence, SignedIn signedIn, AccessLog accesses) {
        this.log = log;
        this.evidence = evidence;
        this.signedIn = signedIn;
        this.accesses = accesses;
    }

    /** A zip; its entries are described in docs/trail.md and, for everybody, in its HOWTO.txt. */
    @GetMapping(path = PATH, produces = "application/zip")
    @Recorded
    ResponseEntity<byte[]> evidence(@PathVariable DossierId id) {
        Optional<Kept> stamp = evidence.stamp();
        Published published = TrailDoor.published(log);
        List<Step> steps = log.steps(id.toString(), published);
        if (steps.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER");
        }
        Evidence.Bundle bundle = evidence.bundle(steps, published, stamp);
        if (!maySee(signedIn.account(), bundle)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        accesses.record(Shown.EVIDENCE, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".zip")
                                .build()
                                .toString())
                .body(bundle.zip());
    }

    /** By what the dossier's first and last events say; who may read everything may read it when that event is gone, too. */
    private static boolean maySee(Account reader, Evidence.Bundle bundle) {
        boolean isTheirs = reader.is(CITIZEN)
                && bundle.first().filter(first -> isSubmitter(reader, first)).isPresent();
        return isTheirs || reader.mayRead(offices(bundle));
    }

    private static OfficeId[] offices(Evidence.Bundle bundle) {
        return Stream.concat(bundle.first().stream(), bundle.last().stream())
                .map(DossierEvent::card)
                .flatMap(card -> Stream.of(card.office(), card.decides()))
                .toArray(OfficeId[]::new);
    }

    private static boolean isSubmitter(Account reader, DossierEvent first) {
        return first.stamp().actor().login().equals(reader.login());
    }
}
