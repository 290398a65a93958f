package motcua.query.trail.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.Trails;
import motcua.query.trail.store.Cell;
import motcua.query.trail.store.TileStore;
import org.jspecify.annotations.Nullable;

/** What lasts when processes die, in memory, with all that ever stood there. */
final class World {

    final Files files;
    final Value head;
    final Value signed;
    final Value published;

    World() {
        this(new Files(), new Value(), new Value(), new Value());
    }

    private World(Files files, Value head, Value signed, Value published) {
        this.files = files;
        this.head = head;
        this.signed = signed;
        this.published = published;
    }

    World copy() {
        return new World(files.copy(), head.copy(), signed.copy(), published.copy());
    }

    /** An instance that reaches everything through {@code gate}. */
    Trail open(StoredStream events, Gate gate) {
        return open(events, gate, new Alarms(Trails.NOON));
    }

    Trail open(StoredStream events, Gate gate, Alarms alarms) {
        return new Trail(
                Trails.identity(),
                gate.stream(events),
                gate.store(files),
                cells(gate),
                Cosigning.NOBODY,
                note -> {},
                alarms,
                Trails.NOON,
                new Trail.Pace(Duration.ZERO, Duration.ofHours(1), Duration.ofMillis(100)));
    }

    Cells cells(Gate gate) {
        return new Cells(gate.cell("head", head), gate.cell("signed", signed), gate.cell("published", published));
    }

    /** Every checkpoint that ever was signed or published. */
    Set<String> notes() {
        Set<String> notes = new LinkedHashSet<>(signed.ever);
        notes.addAll(published.ever);
        return notes;
    }

    /** Files by path. Whoever writes another content to a path than it once had is found out at once. */
    static final class Files implements TileStore {

        private final TreeMap<String, byte[]> present = new TreeMap<>();
        private final Map<String, byte[]> ever = new HashMap<>();

        private synchronized Files copy() {
            Files copy = new Files();
            copy.present.putAll(present);
            copy.ever.putAll(ever);
            return copy;
        }

        @Override
        public synchronized Optional<byte[]> read(String path) {
            return Optional.ofNullable(present.get(path));
        }

        @Override
        public synchronized void write(SequencedMap<String, byte[]> files) {
            files.forEach((path, content) -> {
                byte[] before = ever.putIfAbsent(path, content);
                if (before != null && !Arrays.equals(before, content)) {
                    throw new AssertionError(path + " was written with two contents");
                }
                present.put(path, content);
            });
        }

        @Override
        public synchronized List<String> list(String directory) {
            return paths().stream()
                    .filter(path -> path.lastIndexOf('/') == directory.length() && path.startsWith(directory))
                    .toList();
        }

        @Override
        public synchronized void delete(Collection<String> paths) {
            paths.forEach(present::remove);
        }

        /** As after a power cut, for a deletion need not last. */
        synchronized void bringBack(String path) {
            byte[] content = ever.get(path);
            if (content == null) {
                throw new IllegalArgumentException(path + " was never there");
            }
            present.put(path, content);
        }

        /** So that a test may write something else to {@code path}. */
        synchronized void forget(String path) {
            ever.remove(path);
        }

        synchronized List<String> paths() {
            return List.copyOf(present.keySet());
        }
    }

    /** A cell. */
    static final class Value implements Cell {

        private @Nullable String text;
        private final List<String> ever = new ArrayList<>();

        private synchronized Value copy() {
            Value copy = new Value();
            copy.text = text;
            copy.ever.addAll(ever);
            return copy;
        }

        /** All that it ever held, oldest first. */
        synchronized List<String> ever() {
            return List.copyOf(ever);
        }

        synchronized void lose() {
            text = null;
        }

        @Override
        public synchronized Optional<String> read() {
            return Optional.ofNullable(text);
        }

        @Override
        public synchronized boolean move(@Nullable String seen, String next) {
            if (!Objects.equals(text, seen)) {
                return false;
            }
            text = next;
            ever.add(next);
            return true;
        }
    }
}
