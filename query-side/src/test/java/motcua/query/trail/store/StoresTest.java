package motcua.query.trail.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import motcua.query.platform.LookAlike;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log asks of a store, asked of each; of a real MongoDB when {@code MONGODB_URI} names one. */
class StoresTest {

    @Nested
    class OfADirectory extends Conformance {

        @TempDir
        Path home;

        @Override
        TileStore store() {
            return new DirectoryStore(home.resolve("trail"));
        }

        @Override
        Cell cell() {
            return new FileCell(home.resolve("cells/one"));
        }

        @Test
        void noPathLeadsOutOfIt() {
            TileStore store = store();
            assertThatIllegalArgumentException().isThrownBy(() -> store.read("../cells/one"));
            assertThatIllegalArgumentException().isThrownBy(() -> store.write(files("tile/../../x", "x")));
        }
    }

    @Nested
    class OfTheLookAlike extends Conformance {

        private final LookAlike mongo = new LookAlike();

        @AfterEach
        void close() {
            mongo.close();
        }

        @Override
        TileStore store() {
            return new MongoStore(mongo.database());
        }

        @Override
        Cell cell() {
            return new MongoCell(mongo.database(), "one");
        }
    }

    @Nested
    class OfARealMongoDb extends Conformance {

        private final Optional<MongoClient> client =
                Optional.ofNullable(System.getenv("MONGODB_URI")).map(MongoClients::create);

        @BeforeEach
        void needed() {
            Assumptions.assumeTrue(client.isPresent(), "MONGODB_URI names no server");
        }

        @AfterEach
        void close() {
            client.ifPresent(known -> {
                database().drop();
                known.close();
            });
        }

        private MongoDatabase database() {
            return client.orElseThrow()
                    .getDatabase("motcua_trail_" + ProcessHandle.current().pid())
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        }

        @Override
        TileStore store() {
            return new MongoStore(database());
        }

        @Override
        Cell cell() {
            return new MongoCell(database(), "one");
        }
    }

    private static SequencedMap<String, byte[]> files(String path, String content) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put(path, content.getBytes(UTF_8));
        return files;
    }

    abstract static class Conformance {

        private static final int MOVERS = 8;
        private static final int MOVES = 25;

        abstract TileStore store();

        abstract Cell cell();

        @Test
        void whatWasWrittenIsReadByWhoeverOpensItAnew() {
            store().write(files("tile/0/x001/067.p/3", "abc"));

            assertThat(store().read("tile/0/x001/067.p/3")).hasValue("abc".getBytes(UTF_8));
            assertThat(store().read("tile/0/x001/067")).isEmpty();
        }

        @Test
        void writingAgainChangesNothingElse() {
            SequencedMap<String, byte[]> files = files("staging/1-0", "a");
            files.put("tile/0/000.p/1", "b".getBytes(UTF_8));
            store().write(files);
            store().write(files);

            assertThat(store().list("staging")).containsExactly("staging/1-0");
            assertThat(store().list("tile/0/000.p")).containsExactly("tile/0/000.p/1");
        }

        @Test
        void largeFilesAndManyAtOnceArrive() {
            SequencedMap<String, byte[]> files = new LinkedHashMap<>();
            IntStream.range(0, 200).forEach(i -> files.put("tile/0/%03d".formatted(i), new byte[8_192]));
            files.put("staging/1-0", new byte[6 << 20]);
            store().write(files);

            assertThat(store().read("tile/0/199")).hasValue(new byte[8_192]);
            assertThat(store().read("staging/1-0").orElseThrow()).hasSize(6 << 20);
        }

        @Test
        void whatIsDeletedIsGoneAndOnlyThat() {
            store().write(files("a/1", "x"));
            store().write(files("a/2", "y"));
            store().delete(List.of("a/1", "a/3"));

            assertThat(store().list("a")).containsExactly("a/2");
            assertThat(store().list("b")).isEmpty();
        }

        @Test
        void aCellMovesOnlyFromWhatWasSeen() {
            assertThat(cell().read()).isEmpty();
            assertThat(cell().move("something", "one")).isFalse();
            assertThat(cell().move(null, "one")).isTrue();
            assertThat(cell().move(null, "other")).isFalse();
            assertThat(cell().move("one", "một\n")).isTrue();
            assertThat(cell().move("one", "other")).isFalse();
            assertThat(cell().read()).hasValue("một\n");
        }

        @Test
        void ofManyWhoMoveAtOnceOneSucceeds() throws Exception {
            cell().move(null, "0");
            AtomicInteger moved = new AtomicInteger();
            try (ExecutorService movers = Executors.newFixedThreadPool(MOVERS)) {
                List<Future<?>> all = IntStream.range(0, MOVERS)
                        .<Future<?>>mapToObj(mover -> movers.submit(() -> count(moved)))
                        .toList();
                for (Future<?> one : all) {
                    one.get();
                }
            }
            assertThat(cell().read()).hasValue(Integer.toString(MOVERS * MOVES));
            assertThat(moved).hasValue(MOVERS * MOVES);
        }

        /** Adds one to the cell, again and again; whoever comes too late looks and tries anew. */
        private void count(AtomicInteger moved) {
            Cell cell = cell();
            for (int i = 0; i < MOVES; i++) {
                String seen = cell.read().orElseThrow();
                while (!cell.move(seen, Integer.toString(Integer.parseInt(seen) + 1))) {
                    seen = cell.read().orElseThrow();
                }
                moved.incrementAndGet();
            }
        }
    }
}
