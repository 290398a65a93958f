package motcua.command.notice;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import motcua.command.notice.Notice.State;
import motcua.dossier.DossierId;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/admin/notices}: which notices wait or failed, and once more for one that failed. For administrators. */
@RestController
@ConditionalOnProperty(name = "motcua.store", havingValue = "postgres", matchIfMissing = true)
@Tag(name = "Quản trị · Administration", description = "Thông báo cho công dân và hệ thống khác · Notices")
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = NoticeDoor.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class NoticeDoor {

    static final String PATH = "/api/v1/admin/notices";

    private static final int MOST = 200;

    private final Outbox outbox;
    private final Retrial retrial;
    private final Rounds rounds;
    private final SignedIn signedIn;

    NoticeDoor(Outbox outbox, Retrial retrial, Rounds rounds, SignedIn signedIn) {
        this.outbox = outbox;
        this.retrial = retrial;
        this.rounds = rounds;
        this.signedIn = signedIn;
    }

    /**
     * A notice as administrators see it: whom it goes to is not theirs to read.
     *
     * @param event the id of the stored event that it tells of
     * @param nextAttemptAt null when there is none
     * @param reason why it failed; null while it waits
     * @param code the receiver's last answer, of SMTP or HTTP; null when there was none
     */
    record Shown(
            NoticeId id,
            DossierId dossier,
            String event,
            String kind,
            Medium medium,
            State state,
            Instant happenedAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Reason reason,
            @Nullable Integer code) {

        static Shown of(Notice notice) {
            return new Shown(
                    notice.id(),
                    notice.dossier(),
                    notice.event(),
                    notice.kind(),
                    notice.medium(),
                    notice.state(),
                    notice.happenedAt(),
                    notice.attempts(),
                    notice.state() == State.WAITING ? notice.nextAttemptAt() : null,
                    notice.reason(),
                    notice.code());
        }
    }

    /** The oldest {@code limit} notices, 1 to {@value #MOST}, that failed, or that are {@code waiting}. */
    @GetMapping
    List<Shown> list(
            @RequestParam(required = false) @Nullable String state, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "1 to " + MOST);
        }
        return outbox.list(state(state), limit).stream().map(Shown::of).toList();
    }

    private static State state(@Nullable String asked) {
        return switch (Objects.requireNonNullElse(asked, "failed")) {
            case "waiting" -> State.WAITING;
            case "failed" -> State.FAILED;
            default -> throw Problem.invalid("state", "waiting or failed");
        };
    }

    /** Sends a notice that failed once more; answers how it stands. */
    @PostMapping("/{id}/retry")
    @ApiResponse(responseCode = "202", description = "Sẽ được gửi lại · Will be sent again")
    ResponseEntity<Shown> retry(@PathVariable NoticeId id) {
        Notice notice = retrial.retry(id, signedIn.actor());
        rounds.ring();
        return ResponseEntity.accepted().body(Shown.of(notice));
    }
}
