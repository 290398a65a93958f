package motcua.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem what Tomcat refuses before any of our doors sees it, such as {@code %00} in a path or a control
 * character in a header. Its own answer is a page of HTML.
 */
public final class ConnectorProblems extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    private final MessageSource texts = Texts.messageSource();

    /** Made by Tomcat, by the name of this class. */
    public ConnectorProblems() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // Null when the client went away.
        try (Writer out = response.getReporter()) {
            if (out != null) {
                out.write(JSON.writeValueAsString(problem(status, localeOf(request))));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("nobody hears that a request was refused", e);
        }
    }

    private Map<String, Object> problem(int code, Locale locale) {
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.BAD_REQUEST);
        String reason = status == HttpStatus.BAD_REQUEST ? "INVALID_FIELD" : status.name();
        Map<String, Object> problem = new LinkedHashMap<>();
        String title = texts.getMessage("problem." + reason, null, reason, locale);
        problem.put("title", Objects.requireNonNull(title));
        problem.put(
                "detail",
                Objects.requireNonNull(texts.getMessage("problem." + reason + ".detail", null, title, locale)));
        problem.put("status", code);
        problem.put("reason", reason);
        if (status == HttpStatus.BAD_REQUEST) {
            problem.put("field", "request");
            problem.put("expected", "a plain path and headers without control characters");
        }
        return problem;
    }

    private static Locale localeOf(HttpServletRequest request) {
        return Texts.localeResolver().resolveLocale(request);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages() {
            return server -> server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ConnectorProblems.class.getName()));
        }
    }
}
