package motcua.query.trail;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import motcua.platform.http.Problem;
import motcua.proof.ConsistencyProof;
import motcua.proof.Malformed;
import motcua.proof.Tile;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.time.StampStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /trail}: what the log publishes (c2sp.org/tlog-tiles). Open to everybody, and any cache may keep the tiles. */
@RestController
@SecurityRequirements // public
@Tag(
        name = "Nhật ký minh bạch · Transparency log",
        description = "Điểm kiểm tra và các mảnh của nhật ký · Checkpoints and tiles of the log")
@RequestMapping(TrailDoor.PATH)
final class TrailDoor {

    static final String PATH = "/trail";
    static final String TEXT = "text/plain;charset=utf-8";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final Log log;
    private final KeyPage keys;
    private final Stamping stamps;

    TrailDoor(Log log, KeyPage keys, Stamping stamps) {
        this.log = log;
        this.keys = keys;
        this.stamps = stamps;
    }

    /** The newest checkpoint, a signed note (c2sp.org/tlog-checkpoint); 503 before the first. */
    @GetMapping(path = "/checkpoint", produces = TEXT)
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .cacheControl(FOR_A_MOMENT)
                .body(published(log).note().toString());
    }

    /** The keys of the log, all that ever signed, and its witnesses (c2sp.org/tlog-policy). */
    @GetMapping(path = "/keys", produces = TEXT)
    ResponseEntity<String> keys() {
        return ResponseEntity.ok().cacheControl(FOR_A_MOMENT).body(keys.text());
    }

    /** The newest time stamp (RFC 3161) of a checkpoint; 404 without an authority. */
    @GetMapping(path = "/timestamp", produces = "application/timestamp-reply")
    ResponseEntity<byte[]> timestamp() {
        return ResponseEntity.ok().cacheControl(FOR_A_MOMENT).body(stamp().response());
    }

    /** The checkpoint that {@link #timestamp} is about: the published one or an earlier one. */
    @GetMapping(path = "/timestamp/checkpoint", produces = TEXT)
    ResponseEntity<byte[]> stamped() {
        return ResponseEntity.ok().cacheControl(FOR_A_MOMENT).body(stamp().checkpoint());
    }

    /** Hash tiles and bundles of entries; 404 for those that are not written yet. */
    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        byte[] content =
                log.content(parse("tile" + path)).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "NO_SUCH_TILE"));
        return ResponseEntity.ok().cacheControl(FOR_EVER).body(content);
    }

    private static Tile parse(String path) {
        try {
            return Tile.parse(path);
        } catch (Malformed e) {
            throw Problem.invalid("path", "the path of a tile, such as 0/x001/067 or entries/000.p/17");
        }
    }

    /**
     * That the log of {@code to} entries, those of the checkpoint when absent, begins with its first {@code from}, 0 when
     * absent.
     */
    @GetMapping(path = "/consistency", produces = TEXT)
    ResponseEntity<String> consistency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Published published = published(log);
        Range range = Range.of(from, to, published.size());
        return ResponseEntity.ok().cacheControl(FOR_A_MOMENT).body(text(log.consistency(range.from(), range.to())));
    }

    private StampStore.Kept stamp() {
        return stamps.last().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "NO_TIME_STAMP"));
    }

    /** As it stands in an export, too. */
    static String text(ConsistencyProof proof) {
        StringBuilder text = new StringBuilder("consistency ")
                .append(proof.first())
                .append(' ')
                .append(proof.second())
                .append('\n');
        proof.path().forEach(hash -> text.append(hash).append('\n'));
        return text.toString();
    }

    static Published published(Log log) {
        return log.published().orElseThrow(() -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "TRAIL_NOT_READY"));
    }
}
