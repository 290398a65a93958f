package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import motcua.platform.stored.AppendListener;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.proof.Note;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log goes on by itself, soon, in one process at a time; and stands still, loudly, when something is wrong. */
class KeeperTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofHours(1);

    /** A store whose appends are told of, when the test says so. */
    private static final class Telling implements StoredStream {

        final AtomicInteger looksSinceTold = new AtomicInteger();
        private final Ledger ledger;
        private final List<AppendListener> listeners = new CopyOnWriteArrayList<>();

        Telling(Ledger ledger) {
            this.ledger = ledger;
        }

        void tell(Duration doubt) {
            looksSinceTold.set(0);
            listeners.forEach(listener -> listener.mayHaveAppended(doubt));
        }

        @Override
        public Page after(@Nullable String position, int atMost) {
            looksSinceTold.incrementAndGet();
            return ledger.after(position, atMost);
        }

        @Override
        public boolean listen(AppendListener listener) {
            return listeners.add(listener);
        }

        @Override
        public Map<Place, byte[]> payloads(Collection<Place> places) {
            return ledger.payloads(places);
        }
    }

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(20);
    private final Alarms alarms = new Alarms(Clock.systemUTC());
    private final List<Note> news = new CopyOnWriteArrayList<>();
    private final List<Trail> trails = new ArrayList<>();

    private Trail start(Duration takeOver, Duration heartbeat) {
        return start(takeOver, heartbeat, alarms);
    }

    private Trail start(Duration takeOver, Duration heartbeat, Alarms alarms) {
        return start(ledger, new Trail.Pace(takeOver, heartbeat, Duration.ofMillis(100)), alarms);
    }

    /** The only process, which looks by itself once an hour. */
    private Trail startSleepy(StoredStream events) {
        Trail trail = start(events, new Trail.Pace(Duration.ZERO, LONG, LONG), alarms);
        await().until(() -> size(trail) == 80);
        return trail;
    }

    private Trail start(StoredStream events, Trail.Pace pace, Alarms alarms) {
        Trail trail = new Trail(
                Trails.identity(),
                events,
                Trails.store(home),
                Trails.cells(home),
                Cosigning.NOBODY,
                news::add,
                alarms,
                Clock.systemUTC(),
                pace);
        trails.add(trail);
        trail.keeper().start();
        return trail;
    }

    @AfterEach
    void stop() {
        trails.forEach(trail -> trail.keeper().stop());
    }

    private static long size(Trail trail) {
        return trail.log().published().map(Log.Published::size).orElse(0L);
    }

    @Test
    void whatHappensIsPublishedSoonAfter() {
        Trail trail = start(Duration.ZERO, LONG);
        await().until(() -> size(trail) == 80);
        ledger.append(Story.of(900).received().last(), 0);

        await().atMost(Duration.ofSeconds(2)).until(() -> size(trail) == 81);
        assertThat(alarms.lasting()).isEmpty();
    }

    @Test
    void whatThisProcessAppendsIsLoggedWithoutALook() {
        Telling events = new Telling(ledger);
        Trail trail = startSleepy(events);
        for (int i = 0; i < 3; i++) {
            ledger.append(Story.of(900 + i).received().last(), 0);
            events.tell(Duration.ZERO);
            int size = 81 + i;
            await().atMost(SOON).until(() -> size(trail) == size);
        }
    }

    @Test
    void whileACommitIsInDoubtItIsLookedForAsOftenAsEver() {
        Telling events = new Telling(ledger);
        Trail trail = startSleepy(events);
        events.tell(Duration.ofMinutes(1));
        await().until(() -> events.looksSinceTold.get() > 2);
        ledger.append(Story.of(900).received().last(), 0);

        await().atMost(SOON).until(() -> size(trail) == 81);
    }

    @Test
    void nobodyLooksWhileNothingIsAppended() {
        Telling events = new Telling(ledger);
        Trail trail = startSleepy(events);
        ledger.append(Story.of(900).received().last(), 0);
        events.tell(Duration.ZERO);
        await().until(() -> size(trail) == 81);

        await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> events.looksSinceTold.get() <= 4);
    }

    @Test
    void aStoreThatCannotTellIsLookedAtAsOftenAsEver() {
        Trail trail = startSleepy(ledger);
        ledger.append(Story.of(900).received().last(), 0);

        await().atMost(SOON).until(() -> size(trail) == 81);
    }

    @Test
    void whoWaitsForNothingCanBeStopped() {
        Trail trail = startSleepy(new Telling(ledger));

        await().atMost(SOON).until(() -> {
            trail.keeper().stop();
            return true;
        });
    }

    @Test
    void afterAPauseItGoesOn() {
        Trail trail = start(Duration.ZERO, LONG);
        await().until(() -> size(trail) == 80);
        trail.keeper().stop();
        ledger.append(Story.of(900).received().last(), 0);
        trail.keeper().start();

        await().until(() -> size(trail) == 81);
    }

    @Test
    void aCheckpointIsPublishedNowAndThenAlthoughNothingHappens() {
        start(Duration.ZERO, Duration.ofMillis(50));

        await().until(() ->
                news.stream().filter(note -> note.text().contains("\n80\n")).count() >= 3);
        assertThat(news.getLast()).isEqualTo(news.get(news.size() - 2));
    }

    @Test
    void anotherProcessGoesOnOnlyWhenTheLogStandsStill() {
        Trail first = start(A_SECOND, LONG);
        await().until(() -> size(first) == 80);
        Trail second = start(A_SECOND, LONG);
        ledger.append(Story.of(900).received().last(), 0);
        await().until(() -> size(first) == 81);
        assertThat(second.keeper().hasTurn()).isFalse();

        first.keeper().stop();
        ledger.append(Story.of(901).received().last(), 0);

        await().atMost(Duration.ofSeconds(20)).until(() -> size(second) == 82);
        assertThat(second.keeper().hasTurn()).isTrue();
    }

    @Test
    void theAlarmsOfWhoHasTheTurnEndWithIt() {
        Alarms firsts = new Alarms(Clock.systemUTC());
        Trail first = start(A_SECOND, Duration.ofMillis(50), firsts);
        await().until(() -> size(first) == 80);
        firsts.raise(Alarms.Kind.WITNESS_CONTRADICTS, "another root");
        Trail second = start(Duration.ZERO, LONG);
        AtomicInteger next = new AtomicInteger(900);
        await().until(() -> {
            ledger.append(Story.of(next.getAndIncrement()).received().last(), 0);
            return second.keeper().hasTurn() && !first.keeper().hasTurn();
        });
        await().until(() -> firsts.lasting().isEmpty());
    }

    @Test
    void whatContradictsRaisesAnAlarmThatEndsWhenItIsMended() throws IOException {
        Trail trail = start(Duration.ZERO, Duration.ofMillis(50));
        await().until(() -> size(trail) == 80);
        Path signed = home.resolve("signed/checkpoint");
        String note = Files.readString(signed);
        Files.delete(signed);
        await().until(() -> alarms.lasting().containsKey(Alarms.Kind.REFUSED_TO_SIGN));
        assertThat(size(trail)).isEqualTo(80);

        Files.writeString(signed, note);

        await().until(() -> alarms.lasting().isEmpty());
    }
}
