package motcua.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** All that drives the views, as one thing that starts and stops. */
final class Machine implements SmartLifecycle {

    private final List<View> list;
    private final Workshop workshop;
    private final Shelf shelf;
    private final Rebuild rebuild;
    private final ViewKeeper keeper;
    private final Watch watch;
    private final Views views;
    private volatile boolean running;
    private @Nullable Thread keeping;

    Machine(List<View> views, Workshop workshop, StreamableMessageSource<TrackedEventMessage<?>> store, Clock clock) {
        Signal changed = new Signal();
        Book book = new Book(workshop.database());
        this.list = List.copyOf(views);
        this.workshop = workshop;
        this.shelf = new Shelf(workshop, clock);
        this.rebuild = new Rebuild(workshop.database(), book, shelf, store, clock, changed);
        Housekeeping housekeeping = new Housekeeping(views, workshop, clock);
        this.keeper = new ViewKeeper(views, book, shelf, rebuild, housekeeping, store, clock, changed);
        this.watch = new Watch(store, workshop.feed());
        this.views = new Views(
                keeper, shelf, workshop.database(), store, workshop.properties().patience());
    }

    /** Never waits for the database: it may come later, or go and come back. */
    @Override
    public void start() {
        running = true;
        keeping = Thread.ofVirtual().name("view-keeper").start(keeper);
        Thread.ofVirtual().name("view-watch").start(watch);
    }

    @Override
    public void stop() {
        running = false;
        watch.stop();
        keeper.stop();
        awaitKeeper();
        shelf.clear();
        shelf.awaitStopped();
    }

    /** Or it would start a generation behind our back. */
    private void awaitKeeper() {
        try {
            if (keeping != null) {
                keeping.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    List<View> list() {
        return list;
    }

    Workshop workshop() {
        return workshop;
    }

    Shelf shelf() {
        return shelf;
    }

    Rebuild rebuild() {
        return rebuild;
    }

    ViewKeeper keeper() {
        return keeper;
    }

    Views views() {
        return views;
    }
}
