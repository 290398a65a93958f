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
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests at a time as are served soon. A few more may wait a moment; the next one, and who waited in vain, is told to
 * come again. Threads cost nothing here and take no turns: without a bound a crowd would wait in the heap, and with a large one nobody
 * would be served in time.
 *
 * <p>Who changes something does not stand behind those who read: a reader may wait seconds for a view.
 */
@Component
@Order(FilterOrder.ADMISSION)
final class Admission extends OncePerRequestFilter implements MeterBinder {

    /** Whether the process lives and is ready: who asks that would take a full house for a dead one, and has seats of their own. */
    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private static final int PROBES_AT_ONCE = 4;

    private final Room readers;
    private final Room writers;
    private final Room probes;
    private final LongAdder refused = new LongAdder();
    private final FullHouse full;

    Admission(AdmissionSettings settings, FullHouse full) {
        this.readers = new Room(settings.readers(), settings.waiting(), settings.longestWait());
        this.writers = new Room(settings.writers(), settings.waiting(), settings.longestWait());
        this.probes = new Room(PROBES_AT_ONCE, settings.waiting(), settings.longestWait());
        this.full = full;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("motcua.http.refused", refused, LongAdder::sum)
                .description("Requests that found the house full")
                .register(meters);
        tell(meters, "readers", readers);
        tell(meters, "writers", writers);
    }

    private static void tell(MeterRegistry meters, String who, Room room) {
        Gauge.builder("motcua.http.inside", room, Room::inside)
                .description("Requests being answered")
                .tag("who", who)
                .register(meters);
        Gauge.builder("motcua.http.waiting", room, Room::waiting)
                .description("Requests that wait to be answered")
                .tag("who", who)
                .register(meters);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Room room = roomOf(request);
        if (!room.enter()) {
            refused.increment();
            full.answer(request, response);
            return;
        }
        Seat.taken(room);
        try {
            chain.doFilter(request, response);
        } finally {
            Seat.left(room);
        }
    }

    private Room roomOf(HttpServletRequest request) {
        if (PROBES.contains(request.getServletPath())) {
            return probes;
        }
        return reads(request) ? readers : writers;
    }

    private static boolean reads(HttpServletRequest request) {
        String method = request.getMethod();
        return method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name());
    }
}
