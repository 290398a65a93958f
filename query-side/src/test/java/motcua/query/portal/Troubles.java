package motcua.query.portal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.mockito.Mockito;

/** Writes all that happened into the view while everything goes wrong that may, and polls in between. */
final class Troubles {

    private final Random random;
    private final Generations generations;
    private final List<Happening> store;
    private final Poller poller;
    private final List<Sleeper> sleepers = new ArrayList<>();
    private MongoCollection<Document> live;

    /** Up to where the stored token of the live generation says that all is written. */
    private int token;

    Troubles(Random random, MongoDatabase database, List<Happening> store) {
        this.random = random;
        this.generations = new Generations(database, restless(random));
        this.store = store;
        this.poller = new Poller(generations);
        this.live = generations.next();
    }

    /** A clock that stands still, runs and is set back. */
    private static Clock restless(Random random) {
        AtomicLong millis = new AtomicLong(1_000);
        Clock clock = Mockito.mock(Clock.class);
        Mockito.when(clock.millis()).then(_ -> millis.addAndGet(random.nextInt(7) - 2));
        Mockito.when(clock.instant()).thenReturn(java.time.Instant.EPOCH);
        return clock;
    }

    Poller poller() {
        return poller;
    }

    void run() {
        while (token < store.size()) {
            happen();
        }
        while (!sleepers.isEmpty()) {
            wake();
        }
        poller.pollToTheEnd(live);
    }

    private void happen() {
        switch (random.nextInt(10)) {
            case 0, 1 -> deliver();
            case 2 -> beginAndStop();
            case 3 -> redeliver();
            case 4, 5 -> wake();
            case 6 -> rarely(this::rebuild);
            default -> poller.poll(live, 1 + random.nextInt(4));
        }
    }

    private void deliver() {
        List<Happening> batch = nextBatch();
        generations.write(live, batch);
        token += batch.size();
    }

    private List<Happening> nextBatch() {
        return store.subList(token, Math.min(store.size(), token + 1 + random.nextInt(5)));
    }

    /** A process dies, or is stopped for a while, in the middle of a batch; another one reads it again. */
    private void beginAndStop() {
        Sleeper sleeper = new Sleeper(nextBatch());
        sleeper.go(random.nextInt(4));
        if (random.nextBoolean()) {
            sleepers.add(sleeper);
        }
    }

    private void redeliver() {
        int from = random.nextInt(token + 1);
        generations.write(live, store.subList(from, from + random.nextInt(token - from + 1)));
    }

    private void wake() {
        if (!sleepers.isEmpty()) {
            Sleeper sleeper = sleepers.remove(random.nextInt(sleepers.size()));
            if (!sleeper.go(1 + random.nextInt(4))) {
                sleepers.add(sleeper);
            }
        }
    }

    private void rarely(Runnable trouble) {
        if (random.nextInt(4) == 0) {
            trouble.run();
        }
    }

    /** In another order, as when events of some dossiers came late the first time, and in other batches. */
    private void rebuild() {
        MongoCollection<Document> fresh = generations.next();
        List<Happening> all = Happening.mixed(random, store.subList(0, token));
        for (int from = 0; from < all.size(); from += 4) {
            generations.write(fresh, all.subList(from, Math.min(all.size(), from + 4)));
        }
        live = fresh;
    }

    /** A flush that may stop between any two of its steps, and go on much later. */
    private final class Sleeper {

        private final MongoCollection<Document> generation = live;
        private final Order order = generations.view.order(generation);
        private final List<Happening> batch;
        private int step;
        private long head;
        private long mark;

        Sleeper(List<Happening> batch) {
            this.batch = List.copyOf(batch);
        }

        /** Makes at most {@code steps} steps; true when that was all. */
        boolean go(int steps) {
            for (int made = 0; made < steps && step < 5; made++) {
                step++;
                make();
            }
            return step == 5;
        }

        private void make() {
            List<String> dossiers =
                    batch.stream().map(Happening::dossier).distinct().toList();
            switch (step) {
                case 1 -> generations.writeDossiers(generation, batch);
                case 2 -> head = order.head();
                case 3 -> mark = order.nextMark(head);
                case 4 -> step = order.mark(dossiers, mark) ? 4 : 1;
                default -> step = order.move(head, mark) ? 5 : 1;
            }
        }
    }
}
