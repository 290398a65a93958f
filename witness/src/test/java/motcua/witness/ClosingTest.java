package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ClosingTest {

    private final SomeLog log = SomeLog.honest();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** A disk that takes its time. */
    private final Disk slow = new Disk() {
        @Override
        public void write(Path file, byte[] content) throws IOException {
            writing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            REAL.write(file, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            REAL.rename(from, to);
        }

        @Override
        public void force(Path directory) throws IOException {
            REAL.force(directory);
        }
    };

    @Test
    void theStateIsFreeOnlyWhenNobodyWritesToItAnyMore(@TempDir Path state) throws InterruptedException {
        Stage stage = Stage.on(state, slow);
        stage.client.sendOnly(BodyPublishers.ofString(log.growth(0, 7).toString()));
        writing.await();
        Thread closing = Thread.ofPlatform().start(stage::close);

        assertThat(closing.join(Duration.ofMillis(300))).isFalse();
        assertThatThrownBy(() -> Stage.on(state)).hasRootCauseInstanceOf(StateInUse.class);

        goOn.countDown();
        closing.join();
        try (Stage next = Stage.on(state)) {
            assertThat(next.add(log.growth(0, 9))).isEqualTo(Answer.otherOldSize(7));
        }
    }
}
