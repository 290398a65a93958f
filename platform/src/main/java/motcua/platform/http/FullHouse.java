package motcua.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of a full house: a problem like any other, but written once for each language. Very many get it, and what each of them costs
 * is taken from those inside.
 */
@Component
final class FullHouse {

    private static final String REASON = "OVERLOADED";
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final JsonMapper JSON = new JsonMapper();

    private final MessageSource texts;
    private final LocaleResolver locales;
    private final Map<Locale, byte[]> written = new ConcurrentHashMap<>();

    FullHouse(MessageSource texts, LocaleResolver locales) {
        this.texts = texts;
        this.locales = locales;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // One of those that are supported, so there are not more of them.
        byte[] problem = written.computeIfAbsent(locales.resolveLocale(request), this::write);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }

    private byte[] write(Locale locale) {
        String title = Objects.requireNonNull(texts.getMessage("problem." + REASON, null, REASON, locale));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        problem.put(
                "detail",
                Objects.requireNonNull(texts.getMessage("problem." + REASON + ".detail", null, title, locale)));
        problem.put("reason", REASON);
        return JSON.writeValueAsBytes(problem);
    }
}
