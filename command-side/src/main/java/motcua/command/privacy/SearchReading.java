package motcua.command.privacy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import motcua.platform.stored.HeldClaims;
import motcua.platform.stored.Progress;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The processor that fills the search, from the first event on. Its position lies in the key store's database and moves in the same
 * transaction: whoever empties the search's tables together with {@code token_entry} has it built anew.
 */
final class SearchReading implements SmartLifecycle {

    static final String NAME = "search";

    private static final Logger LOG = LoggerFactory.getLogger(SearchReading.class);
    private static final int BATCH = 250;
    private static final long PATIENCE_SECONDS = 10;
    private static final TokenSchema TABLE = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("time_stamp")
            .setOwnerColumn("owner")
            .build();

    private final EventStore store;
    private final JdbcClient database;
    private final Serializer serializer;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("search-read-", 0).daemon().factory());
    private final PooledStreamingEventProcessor processor;
    private volatile boolean running;

    SearchReading(EventStore store, DataSource keys, Serializer serializer, EventMessageHandler policy) {
        this.store = store;
        this.database = JdbcClient.create(keys);
        this.serializer = serializer;
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(keys));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(policy)
                        // The default logs a failing event and goes on: somebody would be overlooked when they are
                        // erased.
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(store)
                .tokenStore(new HeldClaims(tokens(keys, serializer), HeldClaims.FRESH, System::nanoTime))
                .transactionManager(transactions)
                // A batch that fails must come back.
                .errorHandler(PropagatingErrorHandler.instance())
                .initialSegmentCount(1)
                // From the first event on, without asking where that is: the store may be away when we start.
                .initialToken(_ -> null)
                .batchSize(BATCH)
                .tokenClaimInterval(1_000)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
    }

    private static TokenStore tokens(DataSource keys, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(keys))
                .schema(TABLE)
                .serializer(serializer)
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    /** Waits until everything that was stored before this call has been read, in this process or another; false when it was not. */
    boolean awaitAllUntilNow(Duration patience) {
        TrackingToken head = store.createHeadToken();
        long end = System.nanoTime() + patience.toNanos();
        while (!hasRead(head)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(25);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** How many events of the store are still to be read, by this process or another. */
    long lag() {
        // The position first: what is stored and read in between would make it negative.
        long read = Progress.position(position().orElse(null));
        return Progress.position(store.createHeadToken()) - read;
    }

    private boolean hasRead(@Nullable TrackingToken head) {
        return head == null
                || position()
                        .filter(token -> Progress.hasSeen(token, head, store))
                        .isPresent();
    }

    /** Empty before anything was read. */
    private Optional<TrackingToken> position() {
        return database.sql("SELECT token, token_type FROM token_entry WHERE processor_name = ? AND token IS NOT NULL")
                .param(NAME)
                .query((row, _) -> serializer.<byte[], TrackingToken>deserialize(
                        new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null)))
                .optional();
    }

    @Override
    public void start() {
        running = true;
        processor.start();
    }

    @Override
    public void stop() {
        running = false;
        // Not the method that waits for it: a database that is away would keep us for as long as it is.
        var _ = processor.shutdownAsync().whenComplete((_, _) -> threads.shutdown());
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the reading for searches did not stop in time; it goes on where it last committed");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
