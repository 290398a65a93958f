package motcua.query.trail.log;

import static motcua.query.trail.log.Alarms.Kind.STEP_MISPLACED;
import static motcua.query.trail.log.Alarms.Kind.STEP_MISSING;
import static motcua.query.trail.log.Alarms.Kind.STEP_REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.proof.Envelope;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events that come again, late, or in an order that no sound store would give them in. */
class RedeliveryTest {

    private final Ledger ledger = Ledger.of(80);
    private final World world = new World();
    private final Alarms alarms = new Alarms(Trails.NOON);

    @Test
    void whatIsDeliveredAgainAfterThePositionWasResetIsNotLoggedAgain() {
        world.open(ledger, Gate.OPEN, alarms).catchUp();
        forgetPosition();
        world.open(ledger, Gate.OPEN, alarms).catchUp();

        Audit.expectAll(world, ledger, 320);
        assertThat(alarms.lasting()).isEmpty();
    }

    private void forgetPosition() {
        Head head = Head.in(world.head).orElseThrow();
        Head reset = new Head(head.origin(), head.epoch(), head.tree(), null, null, head.isSigned());
        assertThat(world.head.move(head.text(), reset.text())).isTrue();
    }

    @Test
    void pagesThatOverlapAreLoggedOnce() {
        world.open(new Overlapping(ledger, 7), Gate.OPEN, alarms).catchUp();

        Audit.expectAll(world, ledger, 320);
        assertThat(alarms.lasting()).isEmpty();
    }

    /** Each page begins with the last events of the one before. */
    private record Overlapping(Ledger ledger, int by) implements StoredStream {

        @Override
        public Page after(@Nullable String position, int atMost) {
            int from = position == null ? 0 : Integer.parseInt(position);
            if (from == ledger.size()) {
                return new Page(List.of(), position);
            }
            return ledger.after(Integer.toString(Math.max(0, from - by)), by + 20);
        }

        @Override
        public Map<Place, byte[]> payloads(Collection<Place> places) {
            return ledger.payloads(places);
        }
    }

    @Test
    void anEventThatStandsTwiceInOnePageIsLoggedOnce() {
        StoredEvent first = ledger.row(0);
        Ledger twice = new Ledger();
        twice.append(first);
        twice.append(first);
        world.open(twice, Gate.OPEN, alarms).catchUp();

        Audit.expectInAnyOrder(world, List.of(first.id()));
        assertThat(alarms.lasting()).isEmpty();
    }

    @Test
    void eventsThatBecomeVisibleLateAreLoggedWhenTheyDo() {
        for (int seed = 0; seed < 5 * Rounds.COUNT; seed++) {
            World world = new World();
            GappyStore store = new GappyStore();
            Random random = new Random(seed);
            commitInDisorder(store, random, () -> {
                if (random.nextInt(4) == 0) {
                    world.open(store, Gate.OPEN, alarms).catchUp();
                }
            });
            world.open(store, Gate.OPEN, alarms).catchUp();

            List<String> ids = IntStream.range(0, ledger.size())
                    .mapToObj(row -> ledger.row(row).id())
                    .toList();
            assertThat(store.delivered).isNotEqualTo(ids).containsExactlyInAnyOrderElementsOf(ids);
            Audit.expectInAnyOrder(world, ids);
            assertThat(alarms.lasting()).as("seed %d", seed).isEmpty();
        }
    }

    /** Whoever appends to a dossier has seen its last step, so steps of one dossier become visible in their order. */
    private void commitInDisorder(GappyStore store, Random random, Runnable between) {
        Map<Integer, StoredEvent> open = new TreeMap<>();
        int next = 0;
        while (next < ledger.size() || !open.isEmpty()) {
            boolean writes = next < ledger.size() && (open.isEmpty() || (open.size() < 12 && random.nextBoolean()));
            if (writes && isFree(ledger.row(next), open)) {
                open.put(next, ledger.row(next));
                next++;
            } else {
                Integer index = List.copyOf(open.keySet()).get(random.nextInt(open.size()));
                store.commit(index, Objects.requireNonNull(open.get(index)));
                open.remove(index);
                between.run();
            }
        }
    }

    private static boolean isFree(StoredEvent event, Map<Integer, StoredEvent> open) {
        return open.values().stream().noneMatch(other -> other.place().stream().equals(event.place().stream()));
    }

    @Test
    void aStepThatComesBehindALaterOneIsLoggedOnceAndTold() {
        List<StoredEvent> steps = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            steps.add(ledger.row(step * 80));
        }
        Ledger odd = new Ledger();
        List.of(0, 2, 1, 3, 1, 2, 0).forEach(step -> odd.append(steps.get(step)));
        world.open(new Source(odd, odd.size(), 1), Gate.OPEN, alarms).catchUp();

        assertThat(world.open(odd, Gate.OPEN).log().bundle(0))
                .extracting(bytes -> Envelope.parse(bytes).sequence())
                .containsExactly(0L, 2L, 1L, 3L);
        assertThat(alarms.lasting()).containsOnlyKeys(STEP_MISSING, STEP_MISPLACED);
    }

    @Test
    void anotherEventAtALoggedPlaceIsNotLoggedButTold() {
        world.open(ledger, Gate.OPEN, alarms).catchUp();
        StoredEvent logged = ledger.row(90);
        ledger.append(new StoredEvent(
                "forged", logged.place(), logged.at(), logged.name(), logged.revision(), logged.payload()));
        world.open(ledger, Gate.OPEN, alarms).catchUp();

        Audit.expectAll(world, ledger, 320);
        assertThat(alarms.lasting()).containsOnlyKeys(STEP_REPLACED);
    }

    @Test
    void anotherEventAtAPlaceOfTheSamePageIsNotLoggedButTold() {
        StoredEvent first = ledger.row(0);
        Ledger forged = new Ledger();
        forged.append(first);
        forged.append(
                new StoredEvent("forged", first.place(), first.at(), first.name(), first.revision(), first.payload()));
        world.open(forged, Gate.OPEN, alarms).catchUp();

        Audit.expectInAnyOrder(world, List.of(first.id()));
        assertThat(alarms.lasting()).containsOnlyKeys(STEP_REPLACED);
    }

    @Test
    void anEventBeforeTheFirstPlaceDoesNotHoldUpTheLog() {
        StoredEvent first = ledger.row(0);
        Ledger odd = new Ledger();
        odd.append(new StoredEvent(
                "odd",
                new Place(first.place().stream(), -1),
                first.at(),
                first.name(),
                first.revision(),
                first.payload()));
        odd.append(first);
        world.open(odd, Gate.OPEN, alarms).catchUp();

        Audit.expectInAnyOrder(world, List.of(first.id()));
        assertThat(alarms.lasting()).containsOnlyKeys(STEP_MISPLACED);
    }
}
