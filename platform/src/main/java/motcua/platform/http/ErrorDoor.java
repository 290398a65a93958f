package motcua.platform.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server sends what a filter refused without words, such as the method TRACE. */
@Hidden
@RestController
final class ErrorDoor implements ErrorController {

    @RequestMapping("/error")
    void explain(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
        if (status == HttpStatus.BAD_REQUEST) {
            throw Problem.invalid("request", "a path, headers and parameters that can be read");
        }
        throw Problem.of(status, status == HttpStatus.INTERNAL_SERVER_ERROR ? "FAULT" : status.name());
    }
}
