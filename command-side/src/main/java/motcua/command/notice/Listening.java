package motcua.command.notice;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import motcua.platform.stored.HeldClaims;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processor that fills the outbox. Its token lies in the outbox's database and moves in the same transaction. */
final class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    static final String NAME = "notices";

    private static final int BATCH = 100;
    private static final long PATIENCE_SECONDS = 10;

    private final EventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    /** Begin when they are needed: no medium, no threads. */
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("notice-read-", 0).daemon().factory());

    private final PooledStreamingEventProcessor processor;

    Listening(EventStore store, TokenStore tokens, TransactionManager transactions, EventMessageHandler policy) {
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(policy)
                        // The default logs a failing event and goes on: a notice would be lost.
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(store)
                .tokenStore(new HeldClaims(tokens, HeldClaims.FRESH, System::nanoTime))
                .transactionManager(transactions)
                // A batch that fails must come back.
                .errorHandler(PropagatingErrorHandler.instance())
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createHeadToken)
                .batchSize(BATCH)
                // By default a segment that failed once is left alone for five seconds.
                .tokenClaimInterval(1_000)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
    }

    /** Before anybody can send a command: the first start begins at the end, and what comes afterwards must be behind it. */
    void start() {
        try {
            transactions.executeInTransaction(() -> {
                if (tokens.fetchSegments(NAME).length == 0) {
                    tokens.initializeTokenSegments(NAME, 1, store.createHeadToken());
                }
            });
        } catch (UnableToInitializeTokenException | UnableToClaimTokenException e) {
            LOG.debug("another process began at the same time", e);
        }
        processor.start();
    }

    void stop() {
        // Not the method that waits for it: a database that is away would keep us for as long as it is.
        var _ = processor.shutdownAsync().whenComplete((_, _) -> threads.shutdown());
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the reading of notices did not stop in time; it goes on where it last committed");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
