package motcua.query.trail;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import motcua.access.Shown;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.proof.Envelope;
import motcua.proof.Tile;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/trail/export}: envelopes and events by range, for auditors, streamed. Its form: docs/trail.md. */
@RestController
@Tag(name = "Xuất dữ liệu · Export", description = "Toàn bộ nhật ký cho kiểm toán · The whole log, for auditors")
final class ExportDoor {

    static final String PATH = "/api/v1/trail/export";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final int BUFFER = 1 << 16;

    private final Log log;
    private final StoredStream events;
    private final AccessLog accesses;

    ExportDoor(Log log, StoredStream events, AccessLog accesses) {
        this.log = log;
        this.events = events;
        this.accesses = accesses;
    }

    /** Entries {@code from}, 0 when absent, to {@code to}, excluded and the size of the published log when absent. */
    @GetMapping(path = PATH, produces = TrailDoor.TEXT)
    @Recorded
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        Published published = TrailDoor.published(log);
        Range range = Range.of(from, to, published.size());
        accesses.record(Shown.EXPORT, List.of(), range.from() + "-" + range.to());
        response.setContentType(TrailDoor.TEXT);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"trail-" + range.from() + "-" + range.to() + ".txt\"");
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        write(out, range, published);
        out.flush();
    }

    private void write(OutputStream out, Range range, Published published) throws IOException {
        StringBuilder head = new StringBuilder("motcua.vn/trail-export@v1\norigin ")
                .append(published.checkpoint().origin())
                .append("\nfrom ")
                .append(range.from())
                .append("\nto ")
                .append(range.to())
                .append('\n');
        log.frontier(range.from())
                .peaks()
                .forEach(peak -> head.append("peak ").append(peak).append('\n'));
        write(out, head.append('\n').toString());
        for (long at = range.from(); at < range.to(); at = (at / Tile.FULL_WIDTH + 1) * Tile.FULL_WIDTH) {
            entries(out, at, range.to());
        }
        write(out, "\n" + TrailDoor.text(log.consistency(range.to(), published.size())) + "\n" + published.note());
    }

    /** The rest of the bundle that entry {@code at} is in. */
    private void entries(OutputStream out, long at, long to) throws IOException {
        long number = at / Tile.FULL_WIDTH;
        int first = (int) (at % Tile.FULL_WIDTH);
        List<byte[]> bundle = log.bundle(number);
        int last = (int) Math.min(bundle.size(), to - number * Tile.FULL_WIDTH);
        List<byte[]> envelopes = bundle.subList(first, last);
        List<Place> places = envelopes.stream().map(ExportDoor::place).toList();
        Map<Place, byte[]> payloads = events.payloads(places);
        for (int i = 0; i < envelopes.size(); i++) {
            byte[] payload = payloads.get(places.get(i));
            out.write(BASE64.encode(envelopes.get(i)));
            out.write(' ');
            out.write(payload == null ? new byte[] {'-'} : BASE64.encode(payload));
            out.write('\n');
        }
    }

    private static Place place(byte[] bytes) {
        Envelope envelope = Envelope.parse(bytes);
        return new Place(envelope.dossierId(), envelope.sequence());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
