package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Ten times as many come as can be served, for a few seconds, or for as long as {@code -Dmotcua.overload.seconds=60} says. Prints
 * what it measured.
 */
class OverloadTest {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("motcua.overload.seconds", 5));
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    /** Enough to keep every core busy, and far from filling the house. */
    private static final int CLIENTS = 16;

    private static final int TIMES = 10;
    private static final int READ_DOSSIERS = 40;
    private static final int NORMAL_REQUESTS = 21;

    /** Beside the heap: code, threads, buffers. */
    private static final long OUTSIDE_THE_HEAP_MEGABYTES = 350;

    /** What the views of one more dossier may take on the heap, since here they are kept there. */
    private static final double DOSSIER_MEGABYTES = 0.05;

    /** What may stay of a crowd whatever its size, such as buffers that the server uses again. */
    private static final long OF_THE_CROWD_MEGABYTES = 80;

    @TempDir
    Path data;

    private final Ledger ledger = new Ledger();

    @Test
    void whoeverFindsNoSeatIsToldToComeAgainAndNothingElseHappens() throws Exception {
        try (Home home = new Home(data)) {
            Door door = home.start();
            Vitals vitals = home.vitals();
            try (Rush rush = new Rush(door, ledger, dossiers(door))) {
                tell("warm-up", rush.oneAfterTheOther(CLIENTS, WARM_UP));
                Outcome capacity = rush.oneAfterTheOther(CLIENTS, MEASURED);
                tell("capacity", capacity);
                Outcome before = rush.inTurn(NORMAL_REQUESTS);
                tell("one by one, before", before);
                long heapBefore = vitals.heapMegabytes();
                int dossiersBefore = ledger.answers();

                int offered = (int) Math.ceil(capacity.servedPerSecond() * TIMES * 1.1);
                Outcome overload = rush.atTheirTime(offered, LENGTH);
                long end = System.nanoTime();
                tell("overload", overload);
                awaitNormal(rush, vitals, before, overload);
                tell("normal again after, s", (System.nanoTime() - end) / 1e9);

                long heapAfter = vitals.heapMegabytes();
                int opened = ledger.answers() - dossiersBefore;
                tell("heap before and after, MB", heapBefore + " " + heapAfter);
                tell("most resident, MB", vitals.mostResidentMegabytes());
                tell("dossiers opened meanwhile", opened);
                assertThat(overload.sentPerSecond()).isGreaterThan(TIMES * capacity.servedPerSecond());
                assertThat(overload.refusedMillis()).isNotEmpty();
                assertThat((double) heapAfter)
                        .isLessThan(heapBefore + OF_THE_CROWD_MEGABYTES + opened * DOSSIER_MEGABYTES);
                assertThat(vitals.mostResidentMegabytes())
                        .matches(most -> most.orElse(0L) < Program.HEAP_MEGABYTES + OUTSIDE_THE_HEAP_MEGABYTES);
            }
            var _ = home.events().assertWhole().assertNumbered().assertTells(ledger);
        }
    }

    private List<JsonNode> dossiers(Door door) throws IOException {
        List<JsonNode> dossiers = new ArrayList<>();
        for (int i = 0; i < READ_DOSSIERS; i++) {
            Asked asked = Objects.requireNonNull(Visit.open("read" + i).command());
            JsonNode answer = door.post(asked).body();
            ledger.answered(asked, answer);
            dossiers.add(answer);
        }
        return dossiers;
    }

    private static void awaitNormal(Rush rush, Vitals vitals, Outcome before, Outcome overload) {
        assertThat(overload.faults().stream().limit(5))
                .as("%s faults", overload.faults().size())
                .isEmpty();
        await("normal answers")
                .atMost(RECOVERY)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    assertThat(vitals.inside()).isZero();
                    Outcome now = rush.inTurn(NORMAL_REQUESTS);
                    tell("one by one, after", now);
                    assertThat(now.servedMillis()).hasSize(NORMAL_REQUESTS);
                    assertThat(now.servedWithin(95)).isLessThan(Math.max(250, 3 * before.servedWithin(95)));
                });
    }

    private static void tell(String what, Object figure) {
        System.out.printf(Locale.ROOT, "%-30s %s%n", what, figure);
    }
}
