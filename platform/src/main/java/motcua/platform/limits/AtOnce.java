package motcua.platform.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many things of each name go on. Whoever is not here takes no memory. */
public final class AtOnce {

    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private final int most;

    /** For {@code most} of one name. */
    public AtOnce(int most) {
        this.most = most;
    }

    /** Counts one in; false, and nothing counted, when there are too many of {@code name}. */
    public boolean enter(String name) {
        if (inside.merge(name, 1, Integer::sum) <= most) {
            return true;
        }
        leave(name);
        return false;
    }

    /** For each that came in, once. */
    public void leave(String name) {
        inside.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
    }

    /** How many names are remembered. */
    int remembered() {
        return inside.size();
    }
}
