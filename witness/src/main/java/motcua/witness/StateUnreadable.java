package motcua.witness;

import java.io.IOException;

/** What this witness has cosigned for a log cannot be told, so it must not cosign anything for it. */
final class StateUnreadable extends IOException {

    private static final long serialVersionUID = 1L;

    StateUnreadable(String message, Throwable cause) {
        super(message, cause);
    }

    StateUnreadable(String message) {
        super(message);
    }
}
