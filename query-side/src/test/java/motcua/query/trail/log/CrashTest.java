package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import motcua.query.trail.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every single operation on what lasts fails once in each way, while a log crosses the border of a tile; whoever comes next
 * mends it. {@code -Dmotcua.trail.rounds=N} takes N times as many of the double faults.
 */
class CrashTest {

    private static final Ledger LEDGER = Ledger.of(70);
    private static final int BEFORE = 250;
    private static final int DURING = 259;
    private static final int AFTER = 266;
    private static final int PAGE = 4;

    private static final World EMPTY = new World();
    private static final World BEGUN = new World();

    @BeforeAll
    static void begin() {
        BEGUN.open(new Source(LEDGER, BEFORE, 100), Gate.OPEN).catchUp();
    }

    @Test
    void whateverFailsAsTheProcessDiesNothingIsLostOrDoubled() {
        everyFault(BEGUN, DURING, AFTER, true);
    }

    @Test
    void whateverFailsTheSameProcessGoesOn() {
        everyFault(BEGUN, DURING, AFTER, false);
    }

    @Test
    void whateverFailsAtTheVeryBeginningNothingIsLostOrDoubled() {
        everyFault(EMPTY, 5, 7, true);
    }

    private static void everyFault(World begun, int during, int after, boolean deadly) {
        List<Gate.Kind> operations = operations(begun, during);
        assertThat(operations).filteredOn(kind -> kind == Gate.Kind.WRITE).hasSizeGreaterThan(15);
        for (int at = 0; at < operations.size(); at++) {
            for (Fault.Mode mode : modes(operations.get(at), deadly)) {
                World world = begun.copy();
                Source source = new Source(LEDGER, during, PAGE);
                Fault fault = new Fault(at, mode, deadly);
                try {
                    suffer(world, source, fault);
                    assertThat(fault.happened()).isTrue();
                    recover(world, source, after, fault, !fault.isLate());
                } catch (RuntimeException | AssertionError e) {
                    fail("operation %d, %s, deadly %s".formatted(at, mode, deadly), e);
                }
            }
        }
    }

    /**
     * Who dies while it reads has died behind its last write; who lives on after it has read in vain, or has written and does
     * not know it, most easily errs.
     */
    private static List<Fault.Mode> modes(Gate.Kind kind, boolean deadly) {
        if (deadly) {
            return kind == Gate.Kind.READ ? List.of() : List.of(Fault.Mode.values());
        }
        return List.of(kind == Gate.Kind.READ ? Fault.Mode.LOST : Fault.Mode.DONE);
    }

    /** A fault, then another while the first is being mended. */
    @Test
    void whoMendsMayFailAsWell() {
        int operations = operations(BEGUN, DURING).size();
        Random random = new Random(7);
        for (int round = 0; round < 60 * Rounds.COUNT; round++) {
            World world = BEGUN.copy();
            Source source = new Source(LEDGER, DURING, PAGE);
            Fault first = fault(random, operations);
            Fault second = fault(random, operations);
            try {
                suffer(world, source, first);
                source.stored().set(DURING + 2);
                suffer(world, source, second);
                first.arrive();
                recover(world, source, AFTER, second, !first.isLate() && !second.isLate());
            } catch (RuntimeException | AssertionError e) {
                fail("round %d".formatted(round), e);
            }
        }
    }

    /** The power fails when the bundle that was replaced is gone for good, and the file with what replaced it is not. */
    @Test
    void whatComesBackAfterAPowerCutIsIntegratedAgain() {
        World world = BEGUN.copy();
        Source source = new Source(LEDGER, BEFORE + 3, PAGE);
        world.open(source, Gate.OPEN).catchUp();
        Head head = Head.in(world.head).orElseThrow();
        world.files.bringBack(Objects.requireNonNull(head.staged()));
        source.stored().set(AFTER);
        world.open(source, Gate.OPEN).catchUp();
        Audit.expectAll(world, LEDGER, AFTER);
        Audit.expectTidy(world, true);
    }

    @Test
    void whoWasOvertakenLeavesNothingBehind() {
        World world = BEGUN.copy();
        Source source = new Source(LEDGER, BEFORE, PAGE);
        Trail slow = world.open(source, Gate.OPEN);
        slow.catchUp();
        world.open(source, Gate.OPEN).catchUp();
        source.stored().set(AFTER);
        assertThatThrownBy(slow.sequencer()::step).isInstanceOf(Overtaken.class);
        assertThat(world.files.list("staging")).isEmpty();
    }

    /** An auditor may ask about any size, not only about those that a batch ended at. */
    @Test
    void proofsLeadBetweenSizesThatNoTileEverHad() {
        Log log = BEGUN.open(new Source(LEDGER, BEFORE, PAGE), Gate.OPEN).log();
        for (int to = 1; to <= BEFORE; to += 7) {
            assertThat(log.consistency(to / 2, to)
                            .holds(log.frontier(to / 2).root(), log.frontier(to).root()))
                    .isTrue();
        }
    }

    private static Fault fault(Random random, int operations) {
        Fault.Mode mode = List.of(Fault.Mode.values()).get(random.nextInt(3));
        return new Fault(random.nextInt(operations), mode, random.nextBoolean());
    }

    private static List<Gate.Kind> operations(World begun, int during) {
        Fault none = Fault.none();
        go(begun.copy().open(new Source(LEDGER, during, PAGE), none));
        return none.passed();
    }

    /** Goes on until the fault, and then with the same instance, unless that is dead. */
    private static void suffer(World world, Source source, Fault fault) {
        Trail trail = world.open(source, fault);
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                go(trail);
            } catch (Gate.Outage e) {
                // and again
            }
        }
    }

    /** @param tidy whether no tile came so late that it stays where it is */
    private static void recover(World world, Source source, int after, Fault fault, boolean tidy) {
        Trail next = world.open(source, Gate.OPEN);
        next.catchUp();
        if (fault.isLate()) {
            fault.arrive();
            // What the write left behind is tidied up at the next turn.
            next = world.open(source, Gate.OPEN);
        }
        source.stored().set(after);
        next.catchUp();
        Audit.expectAll(world, LEDGER, after);
        Audit.expectTidy(world, tidy);
    }

    /** Batch after batch, published after the first and after the last. */
    private static void go(Trail trail) {
        if (!trail.sequencer().hasTurn()) {
            trail.sequencer().take();
        }
        trail.sequencer().step();
        trail.publisher().publish();
        trail.catchUp();
    }
}
