package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import motcua.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a newcomer meets: the register of Hữu Lũng, taken in at the first start, killed or not, and at no other. */
class FirstStartTest {

    private static final String SCOREBOARD = "/api/v1/scoreboard?office=H37.08.01&from=2022-01-01&to=2022-09-30";

    @TempDir
    Path directory;

    @Test
    void theSampleIsTakenInOnceAndAnswersTheFiguresOfTheArticle() {
        Program killed = start();
        killed.awaitReady();
        killed.kill();
        for (int time = 1; time <= 2; time++) {
            try (Program program = start()) {
                assertThatTheArticleIsRight(program.awaitReady());
            }
        }
    }

    private Program start() {
        return Program.start(
                Standalone.class,
                Map.of(),
                "--motcua.data=" + directory,
                "--server.port=0",
                "--management.server.port=0");
    }

    private static void assertThatTheArticleIsRight(Door door) {
        JsonNode total = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> door.get(SCOREBOARD).body().path("total"),
                        known -> known.path("resolved").intValue() == 4573);
        assertThat(total.path("received").intValue()).isEqualTo(4577);
        assertThat(total.at("/onTimeOfReceived/value").decimalValue()).isEqualByComparingTo("99.91");
        assertThat(total.at("/onTimeOfReceived/denominator").intValue()).isEqualTo(4577);
    }
}
