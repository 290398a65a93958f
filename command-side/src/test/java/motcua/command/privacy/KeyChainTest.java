package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a process can read what another one erased. */
class KeyChainTest {

    private final AtomicLong nanos = new AtomicLong();
    private InMemoryKeys store;
    private KeyChain keys;

    @BeforeEach
    void make(@TempDir Path directory) {
        KeyEncryption encryption = LocalKey.in(directory.resolve("encryption.key"));
        store = new InMemoryKeys(encryption);
        SpareKeys spares = new SpareKeys(store, encryption, Runnable::run);
        keys = new KeyChain(store, spares, PrivacyFixtures.fileKey(directory), nanos::get);
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void aKeyThatAnotherProcessDestroyedIsForgottenWithinAMinuteHoweverOftenItIsUsed() {
        String subject = keys.ofSomebodyNew().subject();
        store.wrapped.remove(subject);

        for (int second = 0; second < 59; second++) {
            later(Duration.ofSeconds(1));
            assertThat(keys.find(subject)).as("after %d s", second + 1).isPresent();
        }
        later(Duration.ofSeconds(1));

        assertThat(keys.find(subject)).isEmpty();
    }

    @Test
    void aKeyThatThisProcessDestroyedIsForgottenAtOnce() {
        String subject = keys.ofSomebodyNew().subject();
        store.wrapped.remove(subject);

        keys.forget(List.of(subject));

        assertThat(keys.find(subject)).isEmpty();
    }
}
