package motcua.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that is measured, each in its process; those whose turn it is not stand still. */
final class Subjects implements AutoCloseable {

    static final String HOUSE = "motcua";
    static final String COMMANDS = "motcua, command side";
    static final String STARTER = "axon starter";
    static final String TUNED = "axon tuned";
    static final String CRUD = "jpa and envers";
    static final String LIMITS = "limits";
    static final String LOAD = "load";
    static final String APPEND = "bare append";
    static final String BULK = "bare bulk write";

    private final Path directory;
    private final Path packed;
    private final Map<String, Child> children = new ConcurrentHashMap<>();

    Subjects(Path directory, Path packed) {
        this.directory = directory;
        this.packed = packed;
    }

    /** Starts {@code name}, while nobody else runs. */
    void start(String name) throws IOException {
        start(name, name, Launch.HEAP);
    }

    /** Starts one like {@code name} under another one, with {@code heap} megabytes, while nobody else runs. */
    void start(String name, String as, int heap) throws IOException {
        only();
        children.put(as, Child.start(as.replaceAll("[^a-z0-9]+", "-"), launch(name, heap), directory));
    }

    private Launch launch(String name, int heap) {
        return switch (name) {
            case HOUSE -> Launch.packed("motcua.benchmarks.house.House", packed, heap);
            case COMMANDS -> Launch.packed("motcua.benchmarks.house.CommandSide", packed, heap);
            case STARTER -> Launch.peer("motcua.benchmarks.axon.StarterPeer");
            case TUNED -> Launch.peer("motcua.benchmarks.axon.TunedPeer");
            case CRUD -> Launch.plainPeer("motcua.benchmarks.crud.CrudPeer");
            case LOAD -> Launch.peer("motcua.benchmarks.http.Visitors");
            case LIMITS -> Launch.peer("motcua.benchmarks.limits.Limits");
            default -> throw new IllegalArgumentException(name);
        };
    }

    Child get(String name) {
        return Objects.requireNonNull(children.get(name), name);
    }

    /** Lets {@code names} run, and nobody else. */
    void only(String... names) throws IOException {
        List<String> running = List.of(names);
        for (Map.Entry<String, Child> child : children.entrySet()) {
            if (!running.contains(child.getKey())) {
                child.getValue().run(false);
            }
        }
        for (String name : running) {
            get(name).run(true);
        }
    }

    /** Lets everybody run; who cannot be told, because it has ended, holds up nobody. */
    void all() {
        children.values().forEach(Child::resume);
    }

    /** Sends {@link #LOAD} to {@code name}: what it is asked from now on goes there. */
    void visit(String name) throws IOException {
        Path doors = directory.resolve("doors");
        var _ = get(name).ask("doors " + doors);
        var _ = get(LOAD).ask("at " + doors);
    }

    /** Stops all but {@code names}. */
    void stopAllBut(String... names) {
        List<String> others = children.keySet().stream()
                .filter(child -> !List.of(names).contains(child))
                .toList();
        others.forEach(other -> Objects.requireNonNull(children.remove(other)).close());
    }

    @Override
    public void close() {
        all();
        children.values().forEach(Child::close);
    }
}
