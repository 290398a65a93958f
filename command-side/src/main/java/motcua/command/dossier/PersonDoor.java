package motcua.command.dossier;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import motcua.access.Shown;
import motcua.command.dossier.DossierRequests.Erase;
import motcua.command.dossier.DossierRequests.Look;
import motcua.command.dossier.DossierRequests.Rectify;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.Erasures;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.command.privacy.Search;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand.RectifyDossier;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.http.Problem;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import motcua.platform.security.SignedIn;
import motcua.privacy.SubjectErased;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door to what is known about people: it is corrected, erased, and searched by, but never read here. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Dữ liệu cá nhân · Personal data",
        description = "Đính chính, xoá, tìm theo tên hoặc số điện thoại · Correct, erase, search by name or phone")
final class PersonDoor {

    private static final String ERASURE = "/subjects/erasure";
    private static final String SEARCH = "/search";

    private final Sender sender;
    private final Stamps stamps;
    private final SignedIn signedIn;
    private final DossierSealer applicants;
    private final Erasures erasures;
    private final Search search;
    private final AccessLog accesses;

    PersonDoor(
            Sender sender,
            Stamps stamps,
            SignedIn signedIn,
            DossierSealer applicants,
            Erasures erasures,
            Search search,
            AccessLog accesses) {
        this.sender = sender;
        this.stamps = stamps;
        this.signedIn = signedIn;
        this.applicants = applicants;
        this.erasures = erasures;
        this.search = search;
        this.accesses = accesses;
    }

    /** Puts in the place of what is known about the applicant how they say it is. */
    @PostMapping("/dossiers/{id}/rectification")
    ResponseEntity<Answer.Done> rectify(
            @PathVariable DossierId id,
            @RequestBody @Valid Rectify body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return sender.send(
                new Sender.Request(id, key, ifMatch),
                "rectify",
                body,
                (expected, stamp) -> new RectifyDossier(
                        id, applicants.sealCorrected(place(id, stamp), body.applicant()), expected, stamp));
    }

    private static Place place(DossierId id, Stamp stamp) {
        return Place.of(id, Objects.requireNonNull(stamp.request()), Field.APPLICANT);
    }

    /**
     * An erasure that is done.
     *
     * @param erasure names it, and the stream of its event
     * @param dossiers whose applicant was that person
     */
    record Erased(String erasure, List<DossierId> dossiers, Instant recordedAt) {}

    /** Destroys the key of a dossier's applicant: nothing of theirs opens any more, in none of their dossiers. */
    @PostMapping(ERASURE)
    Erased erase(
            @RequestBody @Valid Erase body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        Stamp stamp = stamps.of(stamps.request(key, "erase", body), body.dossier(), null);
        SubjectErased done = erasures.erase(new Erasures.Asked(body.dossier(), body.ground(), body.reason()), stamp);
        return new Erased(done.erasure(), done.dossiers(), done.stamp().recordedAt());
    }

    /** The dossiers of the clerk's office whose applicant has all these words in the name, or this phone number; at most 50. */
    @PostMapping(SEARCH)
    @Recorded
    ResponseEntity<List<Search.Found>> find(@RequestBody @Valid Look body) {
        OfficeId office = signedIn.account().office();
        if (office == null) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        List<Search.Found> found = search.find(office, body.terms());
        accesses.record(Shown.SEARCH, found.stream().map(Search.Found::dossier).toList(), null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }

    /**
     * Who may come to these doors. A leader answers for what an office does, so a leader erases; who runs the system has no say in what is
     * known about people.
     */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PathRules personDoors() {
            return PathRules.post("/api/v1" + ERASURE)
                    .to(Scope.OWN_OFFICE, Role.LEADER)
                    .and(PathRules.post("/api/v1" + SEARCH).to(Scope.OWN_OFFICE, Role.CLERK));
        }
    }
}
