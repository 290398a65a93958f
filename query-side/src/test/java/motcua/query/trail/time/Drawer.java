package motcua.query.trail.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store that can be stuck. */
final class Drawer implements StampStore {

    String kept = "";
    boolean stuck;
    int asked;
    private @Nullable Kept last;

    @Override
    public void keep(byte[] checkpoint, byte[] response) {
        open();
        kept = new String(checkpoint, UTF_8) + " + " + new String(response, UTF_8);
        last = new Kept(checkpoint, response);
    }

    @Override
    public Optional<Kept> last() {
        open();
        asked++;
        return Optional.ofNullable(last);
    }

    private void open() {
        if (stuck) {
            throw new IllegalStateException("stuck");
        }
    }
}
