package motcua.standalone.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that send each command at its time, whatever the answers take: waiting counts from the time at which it was to be sent. */
final class Clients {

    /** Sends one; false when it was not done. */
    interface Command {
        boolean isDone() throws Exception;
    }

    private final int rate;
    private final int most;
    private final Command command;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger undone = new AtomicInteger();
    private volatile boolean isOver;

    /** {@code rate} commands a second, at most {@code most}. */
    Clients(int rate, int most, Command command) {
        this.rate = rate;
        this.most = most;
        this.command = command;
    }

    /** Returns when all are answered. */
    void send() {
        long pace = TimeUnit.SECONDS.toNanos(1) / rate;
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < most && !isOver; n++) {
                long at = start + n * pace;
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                var _ = clients.submit(() -> sendOne(at));
            }
        }
    }

    private Void sendOne(long at) throws Exception {
        boolean isDone = command.isDone();
        nanos.add(System.nanoTime() - at);
        if (!isDone) {
            undone.incrementAndGet();
        }
        return null;
    }

    /** Sends no more. */
    void stop() {
        isOver = true;
    }

    void tell(String what) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int count = sorted.size();
        System.out.printf(
                Locale.ROOT,
                "%-20s %,d at %d/s: p50 %.1f ms, p99 %.1f ms, most %.0f ms; not done: %d%n",
                what,
                count,
                rate,
                sorted.get(count / 2) / 1e6,
                sorted.get(count * 99 / 100) / 1e6,
                sorted.getLast() / 1e6,
                undone.get());
    }
}
