package motcua.query.queue;

import io.swagger.v3.oas.annotations.tags.Tag;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.platform.http.Problem;
import motcua.query.platform.Streams;
import motcua.query.platform.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/v1/queues/{officer}} and {@code /api/v1/offices/{office}/queue}, as pages and as streams. */
@RestController
@Tag(
        name = "Hàng đợi · Queues",
        description = "Việc phải làm của cán bộ và của bộ phận một cửa · What officers and offices have to do")
@RequestMapping("/api/v1")
final class QueueDoor {

    private static final String PAGE = "50";
    private static final int MOST = 200;

    private final QueueReader reader;
    private final QueueRights rights;
    private final Views views;
    private final Streams streams;

    QueueDoor(QueueReader reader, QueueRights rights, Views views, Streams streams) {
        this.reader = reader;
        this.rights = rights;
        this.views = views;
        this.streams = streams;
    }

    @GetMapping("/queues/{officer}")
    QueuePage ofOfficer(
            @PathVariable OfficerId officer,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        return page(new QueueOf.Officer(officer), limit, cursor, after);
    }

    @GetMapping("/offices/{office}/queue")
    QueuePage ofOffice(
            @PathVariable OfficeId office,
            @RequestParam(defaultValue = PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long after) {
        return page(new QueueOf.Office(office), limit, cursor, after);
    }

    private QueuePage page(QueueOf queue, int limit, @Nullable String cursor, @Nullable Long after) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "1 to " + MOST);
        }
        String behind = cursor == null ? null : SortKey.ofCursor(cursor);
        rights.check(queue);
        views.awaitHead(QueueConfiguration.VIEW, after);
        return reader.page(queue, behind, limit);
    }

    /** First the event {@code state}, a page; then an event {@code update}, a {@link QueueChange}, for every change. */
    @GetMapping(path = "/queues/{officer}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter streamOfOfficer(@PathVariable OfficerId officer) {
        return stream(new QueueOf.Officer(officer));
    }

    /** First the event {@code state}, a page; then an event {@code update}, a {@link QueueChange}, for every change. */
    @GetMapping(path = "/offices/{office}/queue/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter streamOfOffice(@PathVariable OfficeId office) {
        return stream(new QueueOf.Office(office));
    }

    private SseEmitter stream(QueueOf queue) {
        rights.check(queue);
        return streams.open(queue, QueuePage.class, QueueChange.class);
    }
}
