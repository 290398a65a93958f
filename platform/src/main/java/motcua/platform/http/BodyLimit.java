package motcua.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stops reading a request at 1 MB, whatever its headers say, and one that comes so slowly that it only holds a place. Registers
 * (CSV) are streamed: they may be of any size, and take as long as a slow line needs for it.
 */
@Component
@Order(FilterOrder.BODY)
final class BodyLimit extends OncePerRequestFilter {

    static final long MAX_BYTES = 1024 * 1024;

    /** Less than any line that somebody works with, in bytes a second. */
    private static final long SLOWEST = 1024;

    /** For the whole of a body that is no register: until then it holds a seat. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration patience;
    private final HandlerExceptionResolver problems;

    BodyLimit(
            @Value("${motcua.http.patience:10s}") Duration patience,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.patience = patience;
        this.problems = problems;
    }

    private static boolean isRegister(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/csv");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = isRegister(request) ? Long.MAX_VALUE : MAX_BYTES;
        if (request.getContentLengthLong() > limit) {
            problems.resolveException(request, response, null, tooLarge());
        } else {
            chain.doFilter(new Limited(request, limit, patience), response);
        }
    }

    static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE").with("limitBytes", MAX_BYTES);
    }

    private static Problem tooSlow() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "TOO_SLOW").with("slowestBytesPerSecond", SLOWEST);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;
        private final Duration patience;

        Limited(HttpServletRequest request, long limit, Duration patience) {
            super(request);
            this.limit = limit;
            this.patience = patience;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit, patience);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private final long patienceNanos;
        private final long since = System.nanoTime();
        private long count;

        LimitedStream(ServletInputStream in, long limit, Duration patience) {
            this.in = in;
            this.limit = limit;
            this.patienceNanos = patience.toNanos();
        }

        @Override
        public int read() throws IOException {
            try {
                int read = in.read();
                count(read < 0 ? 0 : 1);
                return read;
            } catch (SocketTimeoutException e) {
                throw tooSlow();
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = in.read(bytes, offset, length);
                count(read);
                return read;
            } catch (SocketTimeoutException e) {
                throw tooSlow();
            }
        }

        private void count(int read) {
            count += Math.max(read, 0);
            if (count > limit) {
                throw tooLarge();
            }
            long allowed = patienceNanos + Duration.ofSeconds(1).toNanos() / SLOWEST * count;
            if (limit == MAX_BYTES) {
                allowed = Math.min(allowed, LONGEST.toNanos());
            }
            if (System.nanoTime() - since > allowed) {
                throw tooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
