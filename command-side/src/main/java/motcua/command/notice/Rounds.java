package motcua.command.notice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rounds of all media: a receiver that hangs holds up its own medium alone. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PATIENCE_SECONDS = 10;

    private final List<Round> rounds;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param each how many notices of one medium travel at a time */
    Rounds(Mailroom room, List<Carrier> carriers, int each, Duration poll) {
        this.rounds = carriers.stream()
                .flatMap(carrier -> IntStream.range(0, each).mapToObj(_ -> new Round(new Courier(room, carrier), poll)))
                .toList();
    }

    boolean isEmpty() {
        return rounds.isEmpty();
    }

    /** There may be something to carry. */
    void ring() {
        rounds.forEach(Round::ring);
    }

    void start() {
        rounds.forEach(threads::execute);
    }

    /** What is just being sent is waited for; what is cut off all the same is sent again when its lease is over. */
    void stop() {
        rounds.forEach(Round::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a notice is cut off while it is sent; it will be sent again");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
