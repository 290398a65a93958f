package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import motcua.query.Story;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events come in bundles, each event once and in order, and views that stand together share them. */
class FeedTest {

    private static final int DOSSIERS = 50;

    private final JsonLog log = new JsonLog();
    private final AtomicInteger opened = new AtomicInteger();
    private final Feed feed = new Feed(new StreamableMessageSource<>() {
        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
            opened.incrementAndGet();
            return log.openStream(position);
        }
    });

    @BeforeEach
    void fill() {
        for (int number = 0; number < DOSSIERS; number++) {
            log.append(Story.of(number).received().assigned(Story.MINH).resolved());
        }
    }

    @Test
    void everyEventComesOnceAndInOrder() {
        assertThat(read(feed.openStream(null)))
                .extracting(entry -> entry.event().getAggregateIdentifier() + "/"
                        + entry.event().getSequenceNumber())
                .hasSize(3 * DOSSIERS)
                .doesNotHaveDuplicates()
                .startsWith(Story.of(0).id + "/0", Story.of(0).id + "/1")
                .endsWith(Story.of(DOSSIERS - 1).id + "/2");
    }

    @Test
    void aSecondViewTakesWhatTheFirstHasReadAndParsed() {
        List<Bundle.Entry> first = read(feed.openStream(null));
        List<Bundle.Entry> second = read(feed.openStream(null));
        // The last bundle is not full, and shared for a moment only.
        assertThat(opened).hasValueBetween(1, 2);
        int shared = 3 * DOSSIERS / Bundle.SIZE * Bundle.SIZE;
        for (int index = 0; index < shared; index++) {
            assertThat(second.get(index)).isSameAs(first.get(index));
        }
        assertThat(second).hasSameSizeAs(first);
    }

    @Test
    void whoStandsElsewhereReadsForThemselves() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> ahead = feed.openStream(null);
        TrackingToken position = ahead.nextAvailable().trackingToken();
        assertThat(read(feed.openStream(position))).hasSize(3 * DOSSIERS - Bundle.SIZE);
    }

    @Test
    void whatIsAppendedLaterFollows() {
        BlockingStream<TrackedEventMessage<?>> stream = feed.openStream(null);
        read(stream);
        assertThat(stream.hasNextAvailable()).isFalse();
        log.append(Story.of(DOSSIERS).received());
        assertThat(read(stream)).hasSize(1);
    }

    @Test
    void aStreamIsWokenUntilItIsClosed() {
        AtomicInteger woken = new AtomicInteger();
        BlockingStream<TrackedEventMessage<?>> stream = feed.openStream(null);
        assertThat(stream.setOnAvailableCallback(woken::incrementAndGet)).isTrue();
        feed.wake();
        stream.close();
        feed.wake();
        assertThat(woken).hasValue(1);
    }

    private static List<Bundle.Entry> read(BlockingStream<TrackedEventMessage<?>> stream) {
        List<Bundle.Entry> entries = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            try {
                entries.addAll(((Bundle) stream.nextAvailable().getPayload()).entries());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return entries;
    }
}
