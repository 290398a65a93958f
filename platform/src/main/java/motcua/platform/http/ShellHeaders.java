package motcua.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** What every answer tells a browser not to do with it, also those that are refused before anybody signs in. */
@Configuration(proxyBeanMethods = false)
class ShellHeaders {

    /** Data is never a page: nothing in it may run, load, or be framed. */
    private static final String DATA =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Pages load what is ours and nothing else; the page to try requests sets styles on its elements. */
    private static final String PAGE = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer() {
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new CacheControlHeadersWriter(), // only where a door says nothing of its own
                new HstsHeaderWriter(), // only over TLS
                plain("X-Frame-Options", "DENY"),
                plain("Referrer-Policy", "no-referrer"),
                plain("Cross-Origin-Opener-Policy", "same-origin"),
                plain("Cross-Origin-Resource-Policy", "same-origin"),
                plain("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
                new DelegatingRequestMatcherHeaderWriter(
                        ShellHeaders::isPage, new ContentSecurityPolicyHeaderWriter(PAGE)),
                new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(ShellHeaders::isPage),
                        new ContentSecurityPolicyHeaderWriter(DATA)))));
        filter.setOrder(FilterOrder.HEADERS);
        return filter;
    }

    private static HeaderWriter plain(String name, String value) {
        return new StaticHeadersWriter(name, value);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/try") || path.startsWith("/swagger-ui/");
    }
}
