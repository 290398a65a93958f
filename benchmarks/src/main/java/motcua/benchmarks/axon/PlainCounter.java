package motcua.benchmarks.axon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Engines;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** A plain Axon application that runs. */
final class PlainCounter implements Counter {

    private final Engines engines;
    private final ConfigurableApplicationContext context;
    private final PlainWays ways;
    private final PlainTracking view;
    private final StreamingEventProcessor processor;
    private final EventStore store;

    PlainCounter(Engines engines, ConfigurableApplicationContext context) {
        this.engines = engines;
        this.context = context;
        this.ways = new PlainWays(context.getBean(CommandGateway.class));
        this.view = context.getBean(PlainTracking.class);
        this.store = context.getBean(EventStore.class);
        this.processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(PlainTracking.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public Way open() {
        return ways.open();
    }

    @Override
    public void views(boolean written) {
        if (written) {
            processor.start();
        } else {
            processor.shutDown();
        }
    }

    @Override
    public List<String> views() {
        return List.of(PlainTracking.NAME);
    }

    @Override
    public void awaitSeen(String name) throws InterruptedException {
        long head = head();
        while (position() < head) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void settle() throws InterruptedException {
        while (processor.isRunning() && position() < head()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private long head() {
        return store.createHeadToken().position().orElse(-1);
    }

    private long position() {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    /** From nothing, until it has caught up or {@code most} is over. */
    @Override
    public Measured rebuild(String name, Duration most) throws Exception {
        processor.shutDown();
        processor.resetTokens();
        long before = view.seen();
        long start = System.nanoTime();
        processor.start();
        long head = head();
        while (position() < head && System.nanoTime() - start < most.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Measured.of(view.seen() - before, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        context.close();
        engines.close();
    }
}
