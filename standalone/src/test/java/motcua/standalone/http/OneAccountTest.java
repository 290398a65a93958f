package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks without end is slowed down, and nobody else is. */
class OneAccountTest {

    private static final int BURST = 3;
    private static final int MANY = 200;

    private final Motcua motcua = Motcua.inADirectoryOfItsOwn(
            "motcua.account-limits.enabled=true",
            "motcua.account-limits.burst=" + BURST,
            "motcua.account-limits.per-second=1");

    @AfterEach
    void stop() {
        motcua.stopAndForget();
    }

    @Test
    void doesNotTakeTheHouse() {
        Person lan = motcua.people().lan();
        Reply refused = Stream.generate(() -> lan.sees("/api/v1/offices/H37.08.01/queue"))
                .limit(MANY)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();

        refused.is(429);
        assertThat(refused.at("/reason")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
        motcua.people().minh().sees("/api/v1/queues/minh").is(200);
        for (int i = 0; i <= BURST; i++) {
            motcua.people()
                    .anybody()
                    .sees("/api/v1/scoreboard?from=2026-01-01&to=2026-01-31")
                    .is(200);
        }
    }
}
