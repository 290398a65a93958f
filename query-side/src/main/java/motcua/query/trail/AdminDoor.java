package motcua.query.trail;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/admin/trail}: how the log is doing. For administrators and auditors. */
@RestController
@Tag(name = "Quản trị · Administration", description = "Các khung nhìn và việc dựng lại · Views and their rebuilds")
@RequestMapping(path = AdminDoor.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class AdminDoor {

    static final String PATH = "/api/v1/admin/trail";

    private final TrailReporter reporter;

    AdminDoor(TrailReporter reporter) {
        this.reporter = reporter;
    }

    /** Its size, its keys, its witnesses, and what somebody must look at. */
    @GetMapping
    TrailStatus status() {
        return reporter.status();
    }
}
