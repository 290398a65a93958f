package motcua.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key is made once, whoever comes at the same time, and is read by its owner alone. */
class KeyFileTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 20;

    @TempDir
    Path home;

    @Test
    void aKeyIsMadeOnceAndThenRead() throws IOException {
        Path file = home.resolve("some/where/secret.key");
        byte[] made = KeyFile.bytes(file);
        assertThat(made).hasSize(32).isEqualTo(KeyFile.bytes(file)).isNotEqualTo(KeyFile.fresh());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(left(file.resolveSibling(""))).containsExactly("secret.key");
    }

    @Test
    void whoComesAtTheSameTimeHasTheSameKey() throws Exception {
        try (ExecutorService processes = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                Path file = home.resolve(round + "/secret.key");
                CountDownLatch start = new CountDownLatch(AT_ONCE);
                Callable<byte[]> read = () -> {
                    start.countDown();
                    start.await();
                    return KeyFile.bytes(file);
                };
                List<byte[]> keys = new ArrayList<>();
                for (Future<byte[]> key : processes.invokeAll(Collections.nCopies(AT_ONCE, read))) {
                    keys.add(key.get());
                }
                assertThat(keys)
                        .hasSize(AT_ONCE)
                        .allSatisfy(key -> assertThat(key).isEqualTo(KeyFile.bytes(file)));
                assertThat(left(file.resolveSibling(""))).containsExactly("secret.key");
            }
        }
    }

    @Test
    void aDamagedKeyIsNamed() throws IOException {
        Path file = home.resolve("secret.key");
        for (String damaged : List.of("", "AAAA", "not base64!")) {
            Files.writeString(file, damaged);
            assertThatIllegalStateException()
                    .isThrownBy(() -> KeyFile.bytes(file))
                    .withMessageContaining(file.toString());
        }
    }

    private static List<String> left(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
