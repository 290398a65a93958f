package motcua.platform.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets in as many requests at a time as there is memory for; the next one is told at once to come again. Threads cost nothing
 * here, so without a bound a crowd would wait in the heap.
 *
 * <p>Who changes something does not stand behind those who read: a reader may wait seconds for a view.
 */
@Component
@Order(FilterOrder.ADMISSION)
final class Admission extends OncePerRequestFilter implements MeterBinder {

    private final int mostReaders;
    private final int mostWriters;
    private final Semaphore readers;
    private final Semaphore writers;
    private final LongAdder refused = new LongAdder();
    private final HandlerExceptionResolver problems;

    Admission(
            @Value("${motcua.http.readers:256}") int readers,
            @Value("${motcua.http.writers:256}") int writers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.mostReaders = readers;
        this.mostWriters = writers;
        this.readers = new Semaphore(readers);
        this.writers = new Semaphore(writers);
        this.problems = problems;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("motcua.http.refused", refused, LongAdder::sum)
                .description("Requests that found the house full")
                .register(meters);
        inside(meters, "readers", readers, mostReaders);
        inside(meters, "writers", writers, mostWriters);
    }

    private static void inside(MeterRegistry meters, String who, Semaphore seats, int most) {
        Gauge.builder("motcua.http.inside", seats, free -> most - free.availablePermits())
                .description("Requests being answered")
                .tag("who", who)
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore seats = reads(request) ? readers : writers;
        if (!seats.tryAcquire()) {
            refused.increment();
            problems.resolveException(
                    request, response, null, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "OVERLOADED"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            seats.release();
        }
    }

    private static boolean reads(HttpServletRequest request) {
        String method = request.getMethod();
        return method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name());
    }
}
