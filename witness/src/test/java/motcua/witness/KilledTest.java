package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL, between requests and in the middle of one: what was answered stays. */
@Timeout(120)
class KilledTest {

    private static final int LIVES = 5;

    private final SomeLog log = SomeLog.honest();
    private final Random random = new Random(20261123);

    @TempDir
    private Path directory;

    @Test
    void nothingThatWasAnsweredIsForgotten() {
        long answered = 0;
        for (int life = 0; life < LIVES; life++) {
            try (Program witness = Program.witness(directory)) {
                Client client = witness.client();
                answered = goOn(client, answered);
                for (int i = random.nextInt(5); i >= 0; i--) {
                    answered = grow(client, answered, answered + 1 + random.nextInt(5));
                }
                if (life % 2 == 0) {
                    breakOff(client, answered);
                }
                witness.kill();
            }
        }
        assertThat(answered).isGreaterThan(LIVES);
    }

    private long grow(Client client, long from, long to) {
        assertThat(Client.cosigned(log.signed(to), client.add(log.growth(from, to))))
                .isPresent();
        return to;
    }

    /** Sends a request and does not wait for the answer, so that the kill meets it at some point of its way. */
    private void breakOff(Client client, long answered) {
        client.sendOnly(
                BodyPublishers.ofString(log.growth(answered, answered + 1).toString()));
    }

    /** The size at which the witness woke: the one that was answered last, or that of the request that was broken off. */
    private long goOn(Client client, long answered) {
        if (answered > 0) {
            SomeLog fork = SomeLog.of("forked", (int) answered - 1);
            assertThat(client.add(fork.growth(answered, answered)).status()).isEqualTo(409);
        }
        Answer answer = client.add(log.growth(answered, answered));
        if (answer.status() == 200) {
            return answered;
        }
        assertThat(answer).isEqualTo(Answer.otherOldSize(answered + 1));
        return answered + 1;
    }
}
