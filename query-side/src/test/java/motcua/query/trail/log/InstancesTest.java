package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import motcua.proof.Hash;
import motcua.proof.Verdict;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log.Published;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several instances on one store, each operation of each between any two of the others, some of them stopped for long in the
 * middle of one. {@code -Dmotcua.trail.rounds=N} tries N times as many orders.
 */
class InstancesTest {

    private static final int DOSSIERS = 100;
    private static final Ledger LEDGER = Ledger.of(DOSSIERS);
    private static final int BEFORE = 230;
    private static final int OPERATIONS = 3_000;

    private static final World BEGUN = new World();

    @BeforeAll
    static void begin() {
        BEGUN.open(new Source(LEDGER, BEFORE, 100), Gate.OPEN).catchUp();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void inWhateverOrderTheyRunTheLogIsOne(int instances) {
        for (int seed = 0; seed < 4 * Rounds.COUNT; seed++) {
            try {
                race(instances, seed);
            } catch (Throwable e) {
                fail("%d instances, seed %d".formatted(instances, seed), e);
            }
        }
    }

    private static void race(int instances, int seed) throws Throwable {
        World world = BEGUN.copy();
        Source source = new Source(LEDGER, BEFORE, 4);
        Schedule schedule = new Schedule(seed);
        for (int i = 0; i < instances; i++) {
            Trail trail = world.open(source, schedule);
            schedule.actor(() -> sequence(trail.sequencer()));
            schedule.actor(() -> publish(trail.publisher()));
        }
        Log log = world.open(source, schedule).log();
        Random random = new Random(seed);
        schedule.actor(() -> ask(log, random));
        schedule.run(OPERATIONS, () -> source.stored().updateAndGet(stored -> Math.min(stored + 1, LEDGER.size())));
        world.open(source, Gate.OPEN).catchUp();
        Audit.expectAll(world, LEDGER, LEDGER.size());
        Audit.expectTidy(world, false);
    }

    /** All of them think all the time that it is their turn. */
    private static void sequence(Sequencer sequencer) {
        try {
            if (!sequencer.hasTurn()) {
                sequencer.take();
            }
            for (int step = 0; step < 5; step++) {
                sequencer.step();
            }
        } catch (Overtaken e) {
            // and again
        }
    }

    private static void publish(Publisher publisher) {
        try {
            publisher.publish();
        } catch (Overtaken e) {
            // and again
        }
    }

    /** Somebody who takes a receipt home while the log grows, and who compares an earlier tree with a later one. */
    private static void ask(Log log, Random random) {
        Published published = log.published().orElseThrow();
        String dossier = Story.of(random.nextInt(DOSSIERS)).id.toString();
        for (Log.Step step : log.steps(dossier, published)) {
            assertThat(log.receipt(step, published)
                            .verify(Hash.sha256(step.bytes()).bytes(), Trails.trust()))
                    .isInstanceOf(Verdict.Accepted.class);
        }
        long to = 1 + random.nextLong(published.size());
        long from = random.nextLong(to + 1);
        assertThat(log.consistency(from, to)
                        .holds(log.frontier(from).root(), log.frontier(to).root()))
                .isTrue();
        List<byte[]> last = log.bundle((published.size() - 1) / 256);
        assertThat(last).hasSizeGreaterThanOrEqualTo((int) ((published.size() - 1) % 256) + 1);
    }
}
