package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import motcua.query.Story;
import motcua.query.platform.Census;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Trail;
import motcua.query.trail.reconcile.Report.Outcome;
import motcua.query.trail.reconcile.Report.Part;
import motcua.query.trail.reconcile.Report.ViewCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views are compared at one position or not at all. */
class ViewCheckTest {

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(50);
    private int newcomers;

    /** A view of all dossiers, counted by {@code count}. */
    private record Counted(Supplier<Optional<Map<String, Long>>> count) implements CountedView {
        @Override
        public String name() {
            return "tally";
        }

        @Override
        public Map<String, Long> expected(Census census) {
            return Map.of("documents", census.dossiers());
        }

        @Override
        public Optional<Map<String, Long>> counted() {
            return count.get();
        }
    }

    @BeforeEach
    void log() {
        Trails.open(home, ledger).catchUp();
    }

    @Test
    void aViewThatHoldsWhatFollowsIsEqual() {
        assertThat(check(() -> documents(50)).outcome()).isEqualTo(Outcome.EQUAL);
    }

    @Test
    void aViewThatHoldsMoreOrLessIsAFinding() {
        Report report = reconcile(() -> documents(49));

        assertThat(report.views()).extracting(ViewCount::outcome).containsExactly(Outcome.DIFFERS);
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.VIEW_DIFFERS);
        assertThat(report.findings().getFirst().where().path()).isEqualTo("tally");
    }

    @Test
    void eventsBehindTheLogCountToo() {
        arrive();
        assertThat(check(() -> documents(51)).expected()).isEqualTo(Map.of("documents", 51L));
    }

    @Test
    void eventsThatAreNoneOfADossierCountForNothing() {
        ledger.append(new motcua.platform.stored.StoredEvent(
                "issued",
                new motcua.platform.stored.StoredEvent.Place("H37.26.01-261123", 0),
                Ledger.later(300),
                "code.issued",
                "1",
                new byte[] {'{', '}'}));
        assertThat(check(() -> documents(50)).outcome()).isEqualTo(Outcome.EQUAL);
    }

    @Test
    void anEventThatArrivesWhileCountingMakesItCountAgain() {
        ViewCount count = check(() -> {
            if (newcomers == 0) {
                arrive();
                // Half of the view has seen it, half has not.
                return documents(17);
            }
            return documents(51);
        });

        assertThat(count.outcome()).isEqualTo(Outcome.EQUAL);
    }

    @Test
    void whileEventsKeepArrivingNothingIsClaimed() {
        Report report = reconcile(() -> {
            arrive();
            return documents(3);
        });

        assertThat(report.views()).extracting(ViewCount::outcome).containsExactly(Outcome.MOVING);
        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
    }

    @Test
    void aViewThatDoesNotComeUpInTimeIsNotCompared() {
        assertThat(check(Optional::empty).outcome()).isEqualTo(Outcome.MOVING);
    }

    @Test
    void aViewThatIsAwayIsReported() {
        Report report = reconcile(() -> {
            throw new IllegalStateException("the views are away");
        });

        assertThat(report.views()).extracting(ViewCount::outcome).containsExactly(Outcome.AWAY);
        assertThat(report.away()).containsExactly(Part.VIEWS);
        assertThat(report.findings()).isEmpty();
    }

    private void arrive() {
        ledger.append(
                Story.of(1_000 + newcomers++).at(Ledger.later(300)).received().last(), 0);
    }

    private static Optional<Map<String, Long>> documents(long number) {
        return Optional.of(Map.of("documents", number));
    }

    private ViewCount check(Supplier<Optional<Map<String, Long>>> count) {
        return reconcile(count).views().getFirst();
    }

    private Report reconcile(Supplier<Optional<Map<String, Long>>> count) {
        Trail trail = Trails.open(home, ledger);
        return new Reconciliation(Trails.identity(), trail.log(), ledger, List.of(new Counted(count)), Trails.NOON)
                .run();
    }
}
