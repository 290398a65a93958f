package motcua.query.trail.log;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.store.Cell;
import motcua.query.trail.store.TileStore;
import org.jspecify.annotations.Nullable;

/** Where every single thing that a log does to what lasts can be held up or broken. */
interface Gate {

    /** Everything passes. */
    Gate OPEN = new Gate() {
        @Override
        public <T> T pass(Kind kind, String what, Supplier<T> operation) {
            return operation.get();
        }
    };

    enum Kind {
        READ,
        WRITE
    }

    <T> T pass(Kind kind, String what, Supplier<T> operation);

    /** {@code store} behind this gate: each file of a write and of a deletion passes by itself. */
    default TileStore store(TileStore store) {
        return new Store(this, store);
    }

    default Cell cell(String name, Cell cell) {
        return new Guarded(this, name, cell);
    }

    default StoredStream stream(StoredStream stream) {
        return new Stream(this, stream);
    }

    /** Nothing came back. */
    final class Outage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outage(String what) {
            super(what, null, false, false);
        }
    }

    /** A store behind a gate. */
    record Store(Gate gate, TileStore store) implements TileStore {

        @Override
        public Optional<byte[]> read(String path) {
            return gate.pass(Kind.READ, "read " + path, () -> store.read(path));
        }

        @Override
        public void write(SequencedMap<String, byte[]> files) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SequencedMap<String, byte[]> one = new LinkedHashMap<>();
                one.put(file.getKey(), file.getValue());
                gate.pass(Kind.WRITE, "write " + file.getKey(), () -> {
                    store.write(one);
                    return true;
                });
            }
        }

        @Override
        public List<String> list(String directory) {
            return gate.pass(Kind.READ, "list " + directory, () -> store.list(directory));
        }

        @Override
        public void delete(Collection<String> paths) {
            for (String path : paths) {
                gate.pass(Kind.WRITE, "delete " + path, () -> {
                    store.delete(List.of(path));
                    return true;
                });
            }
        }
    }

    /** A cell behind a gate. */
    record Guarded(Gate gate, String name, Cell cell) implements Cell {

        @Override
        public Optional<String> read() {
            return gate.pass(Kind.READ, "read " + name, cell::read);
        }

        @Override
        public boolean move(@Nullable String seen, String next) {
            return gate.pass(Kind.WRITE, "move " + name, () -> cell.move(seen, next));
        }
    }

    /** Stored events behind a gate. */
    record Stream(Gate gate, StoredStream stream) implements StoredStream {

        @Override
        public Page after(@Nullable String position, int atMost) {
            return gate.pass(Kind.READ, "read events", () -> stream.after(position, atMost));
        }

        @Override
        public Map<Place, byte[]> payloads(Collection<Place> places) {
            return gate.pass(Kind.READ, "read payloads", () -> stream.payloads(places));
        }
    }
}
