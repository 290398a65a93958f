package motcua.query.platform;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import motcua.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/admin/views}: how the views are doing, and their rebuild. For administrators. */
@RestController
@Tag(name = "Quản trị · Administration", description = "Các khung nhìn và việc dựng lại · Views and their rebuilds")
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = ViewsDoor.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class ViewsDoor {

    static final String PATH = "/api/v1/admin/views";

    private final Reporter reporter;
    private final Machine machine;

    ViewsDoor(Reporter reporter, Machine machine) {
        this.reporter = reporter;
        this.machine = machine;
    }

    @GetMapping
    List<ViewStatus> all() {
        return Views.reachable(
                () -> reporter.names().stream().map(reporter::status).toList());
    }

    @GetMapping("/{name}")
    ViewStatus one(@PathVariable String name) {
        return Views.reachable(() -> reporter.status(known(name)));
    }

    /** Builds the view anew beside the one readers see; 409 while that is going on already. */
    @PostMapping("/{name}/rebuild")
    @ApiResponse(responseCode = "202", description = "Đang dựng lại · Being rebuilt")
    ResponseEntity<ViewStatus> rebuild(@PathVariable String name) {
        return Views.reachable(() -> {
            if (!machine.rebuild().begin(known(name))) {
                throw Problem.of(HttpStatus.CONFLICT, "REBUILD_GOES_ON").with("view", name);
            }
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + name))
                    .body(reporter.status(name));
        });
    }

    /** Tries the events set aside once more, and answers with what is left of them. */
    @PostMapping("/{name}/dead-letters/retry")
    List<DeadLetters.Aside> retry(@PathVariable String name) {
        return Views.reachable(() -> {
            reporter.retry(known(name));
            return reporter.aside(name);
        });
    }

    private String known(String name) {
        if (!reporter.names().contains(name)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_VIEW").with("views", reporter.names());
        }
        return name;
    }
}
