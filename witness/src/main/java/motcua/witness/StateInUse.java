package motcua.witness;

import java.io.IOException;
import java.nio.file.Path;

/** Another witness runs on the same state. */
final class StateInUse extends IOException {

    private static final long serialVersionUID = 1L;

    StateInUse(Path directory) {
        super("another witness is using " + directory + "; stop that one, or give each its own key and directory");
    }
}
