package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed again and again while people work. Twice by default; {@code -Dmotcua.crash.kills=50} makes it fifty
 * times, {@code -Dmotcua.crash.seed=7} gives other work and other moments. Threads and disks have their own will, so a seed
 * repeats the requests of each client, not their interleaving.
 */
class KilledAtRandomTest {

    private static final int CLIENTS = 6;

    @TempDir
    Path data;

    private final Random random = new Random(Chaos.SEED);
    private final Crowd crowd = Crowd.of(CLIENTS, Chaos.SEED);

    @AfterEach
    void everybodyLeaves() {
        crowd.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndTheViewsAndTheLogShowNothingElse() throws Exception {
        Proven proven = new Proven();
        try (Home home = new Home(data)) {
            crowd.entrance().open(home.start());
            for (int kill = 0; kill < Chaos.KILLS; kill++) {
                crowd.awaitAnswers(50 + random.nextInt(200));
                proven.look(crowd.entrance().door());
                home.kill();
                crowd.entrance().close();
                crowd.entrance().open(home.start());
            }
            crowd.awaitAnswers(50);
            Ledger ledger = crowd.goHome();
            Door door = crowd.entrance().door();

            for (Ledger.Entry entry : ledger.entries()) {
                assertThat(door.post(entry.asked()).body())
                        .as("%s", entry.asked())
                        .isEqualTo(entry.answer());
            }
            StoredEvents events = home.events().assertWhole().assertNumbered().assertTells(ledger);
            new Shown(door, new Recount(events)).assertEqualsRecount(1);
            // Whoever compared has looked, and that is recorded, too.
            proven.assertOneHistoryOf(home.events().rows().size(), door);
        }
    }
}
