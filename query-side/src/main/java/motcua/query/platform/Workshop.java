package motcua.query.platform;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** What the generations of all views share: the feed, the threads, the database. */
record Workshop(
        MongoDatabase database,
        Feed feed,
        StoredTokens tokens,
        DeadLetters letters,
        List<ViewListener> listeners,
        MeterRegistry metrics,
        ViewProperties properties,
        ScheduledExecutorService coordinator,
        ScheduledExecutorService workers)
        implements AutoCloseable {

    /**
     * One thread reads for all views: they then find each other's bundles instead of reading the same ones at the same time,
     * and a wake-up never meets a coordinator that is just going to sleep.
     */
    static ScheduledExecutorService coordinatorThread() {
        return Executors.newSingleThreadScheduledExecutor(threads("view-read"));
    }

    static ScheduledExecutorService workerThreads(int count) {
        int atLeastTwo = Math.max(2, Runtime.getRuntime().availableProcessors());
        return Executors.newScheduledThreadPool(count > 0 ? count : atLeastTwo, threads("view-write"));
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    }

    PooledStreamingEventProcessor processor(String name, int segments, Projector projector) {
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(projector)
                .messageSource(feed)
                .tokenStore(tokens.store())
                // A view starts at the first event; the default marks all of them as a replay, which nobody here asks.
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(segments)
                .batchSize(Math.max(1, properties.batch() * segments / Bundle.SIZE))
                // Every document is written atomically and knows its version: a transaction would add nothing.
                .transactionManager(NoTransactionManager.instance())
                // A failed flush must stop the segment and bring the batch back.
                .errorHandler(PropagatingErrorHandler.instance())
                // By default a segment whose flush failed once is left alone for five seconds.
                .tokenClaimInterval(1_000)
                // Also how soon a segment that events passed by stores its position, which other processes wait for;
                // a mere claim is written less often (HeldClaims).
                .claimExtensionThreshold(1_000)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
        var _ = processor.registerHandlerInterceptor(projector);
        return processor;
    }

    @Override
    public void close() {
        coordinator.shutdownNow();
        workers.shutdownNow();
    }
}
