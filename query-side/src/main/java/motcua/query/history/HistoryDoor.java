package motcua.query.history;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import motcua.access.Shown;
import motcua.dossier.DossierId;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import motcua.query.platform.AsOf;
import motcua.query.platform.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/v1/dossiers/{id}/history} and {@code /stream}: for the staff of its office, and for auditors. */
@RestController
@Tag(name = "Lịch sử · History", description = "Mọi sự kiện của một hồ sơ · Every event of a dossier")
@RequestMapping("/api/v1/dossiers/{id}")
final class HistoryDoor {

    private final HistoryReader reader;
    private final SignedIn signedIn;
    private final AccessLog accesses;
    private final Streams streams;
    private final Clock clock;

    HistoryDoor(HistoryReader reader, SignedIn signedIn, AccessLog accesses, Streams streams, Clock clock) {
        this.reader = reader;
        this.accesses = accesses;
        this.signedIn = signedIn;
        this.streams = streams;
        this.clock = clock;
    }

    // Stated, so that who asks for something else is refused before anything is recorded.
    @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Recorded
    ResponseEntity<History> history(
            @PathVariable DossierId id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String asOf) {
        History history = allowed(id, after, AsOf.read(asOf, clock.instant()));
        accesses.record(Shown.HISTORY, id);
        return ResponseEntity.ok().eTag(Long.toString(history.version())).body(history);
    }

    /**
     * First the event {@code state}, a {@link History}; then an event {@code update}, an entry, for every event. Recorded once, when
     * it is opened.
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Recorded
    SseEmitter stream(@PathVariable DossierId id) {
        DossierId dossier = allowed(id, null, null).dossier();
        accesses.record(Shown.STREAM, dossier);
        return streams.open(new HistoryOf(dossier), History.class, History.Entry.class);
    }

    private History allowed(DossierId id, @Nullable Long after, @Nullable Instant asOf) {
        History history =
                reader.find(id, after, asOf).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER"));
        signedIn.mustRead(history.office(), history.decides());
        return history;
    }
}
