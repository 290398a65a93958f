package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import motcua.dossier.DossierEvent;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While events arrive and are logged, a reconciliation that begins at any moment raises no false alarm. */
@Timeout(60)
class LiveTest {

    private static final int DOSSIERS = 400;

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(300);

    @Test
    void arrivingEventsAreNoFinding() {
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();
        CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> arrive(trail));
        int reports = 0;

        while (!arriving.isDone()) {
            // A reader of its own, as in another process.
            Report report = reconcile(Trails.open(home, ledger));
            assertThat(report.findings()).isEmpty();
            assertThat(report.away()).isEmpty();
            reports++;
        }

        arriving.join();
        assertThat(reports).isGreaterThan(1);
        assertThat(reconcile(trail).entries()).isEqualTo(1_200 + 4 * DOSSIERS);
    }

    private void arrive(Trail trail) {
        for (int number = 0; number < DOSSIERS; number++) {
            List<DossierEvent> story =
                    Story.of(1_000 + number).at(Ledger.later(1_200)).whole().events();
            for (int step = 0; step < story.size(); step++) {
                ledger.append(story.get(step), step);
            }
            if (number % 5 == 0) {
                trail.catchUp();
            }
        }
        trail.catchUp();
    }

    private Report reconcile(Trail trail) {
        return new Reconciliation(Trails.identity(), trail.log(), ledger, List.of(), Trails.NOON).run();
    }
}
