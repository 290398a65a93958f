package motcua.query.platform;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the head of the store and wakes the feed when something comes. Axon's embedded event store calls nobody back, so
 * its processors would look only every half second.
 */
final class Watch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long PAUSE_SECONDS = 1;

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Feed feed;
    private final Signal stop = new Signal();

    Watch(StreamableMessageSource<TrackedEventMessage<?>> store, Feed feed) {
        this.store = store;
        this.feed = feed;
    }

    @Override
    public void run() {
        while (stop.times() == 0) {
            try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(store.createHeadToken())) {
                follow(events);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("the event store is away", e);
                stop.await(0, PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> events) throws InterruptedException {
        while (stop.times() == 0) {
            if (events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                while (events.hasNextAvailable()) {
                    events.nextAvailable();
                }
                feed.wake();
            }
        }
    }

    void stop() {
        stop.raise();
    }
}
