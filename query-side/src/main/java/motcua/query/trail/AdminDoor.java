package motcua.query.trail;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import motcua.platform.http.Problem;
import motcua.query.trail.reconcile.Report;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/admin/trail}: how the log is doing, and its reconciliation. For administrators; auditors may look. */
@RestController
@Tag(name = "Quản trị · Administration", description = "Các khung nhìn và việc dựng lại · Views and their rebuilds")
@RequestMapping(path = AdminDoor.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class AdminDoor {

    static final String PATH = "/api/v1/admin/trail";

    private final TrailReporter reporter;
    private final Reconciler reconciler;

    AdminDoor(TrailReporter reporter, Reconciler reconciler) {
        this.reporter = reporter;
        this.reconciler = reconciler;
    }

    /** Its size, its keys, its witnesses, and what somebody must look at. */
    @GetMapping
    TrailStatus status() {
        return reporter.status();
    }

    /** Compares every event of the store with the log, and the views with both; 409 while that is going on already. */
    @PostMapping("/fsck")
    @ApiResponse(responseCode = "202", description = "Đang đối chiếu · Being reconciled")
    ResponseEntity<TrailStatus> reconcile() {
        if (!reconciler.begin()) {
            throw Problem.of(HttpStatus.CONFLICT, "RECONCILIATION_GOES_ON");
        }
        return ResponseEntity.accepted().location(URI.create(PATH + "/fsck")).body(reporter.status());
    }

    /** What the last comparison found; 404 before the first, 409 while one goes on. */
    @GetMapping("/fsck")
    Report report() {
        if (reconciler.isBusy()) {
            throw Problem.of(HttpStatus.CONFLICT, "RECONCILIATION_GOES_ON");
        }
        return reconciler.last().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "NEVER_RECONCILED"));
    }
}
