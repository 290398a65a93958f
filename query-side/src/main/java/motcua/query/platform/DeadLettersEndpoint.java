package motcua.query.platform;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** {@code /actuator/deadletters}: the dossiers that views have set aside; a POST to one view tries them again. */
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

    /** 404 for a view that is not there. */
    @WriteOperation
    WebEndpointResponse<List<DeadLetters.Aside>> retry(@Selector String view) {
        if (!reporter.names().contains(view)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        reporter.retry(view);
        return new WebEndpointResponse<>(reporter.aside(view));
    }
}
