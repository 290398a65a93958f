package motcua.query.platform;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/deadletters}: the dossiers that views have set aside. The administrators' door tries them again. */
@Component
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

    private final Reporter reporter;

    DeadLettersEndpoint(Reporter reporter) {
        this.reporter = reporter;
    }

    @ReadOperation
    List<DeadLetters.Aside> all() {
        return reporter.names().stream()
                .flatMap(view -> reporter.aside(view).stream())
                .toList();
    }
}
