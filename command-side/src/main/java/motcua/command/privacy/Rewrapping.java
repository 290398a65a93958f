package motcua.command.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps anew what a previous key-encryption key wrapped, and says when that one is needed no more: whoever reads it may destroy it. */
final class Rewrapping {

    /** Some milliseconds of work under one commit. */
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);

    /** So many are named in the log; the others are counted. */
    private static final int NAMED = 10;

    private final PostgresKeys keys;
    private final int batch;

    Rewrapping(PostgresKeys keys, int batch) {
        this.keys = keys;
        this.batch = batch;
    }

    /** Goes once through all that is left, past what does not open; stops, and says nothing, when {@code goesOn} is false. */
    void round(BooleanSupplier goesOn) {
        int done = 0;
        List<String> unopened = new ArrayList<>();
        String after = "";
        while (after != null) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            PostgresKeys.Rewrapped some = keys.rewrap(after, batch);
            done += some.done();
            some.unopened().stream().limit(NAMED - unopened.size()).forEach(unopened::add);
            after = some.last();
        }
        if (done > 0 || !unopened.isEmpty()) {
            tell(done, unopened, keys.wrappedByAnother());
        }
    }

    private static void tell(int done, List<String> unopened, long left) {
        if (left == 0) {
            LOG.info("{} keysets are wrapped anew; the key-encryption key before is needed no more", done);
        } else if (unopened.isEmpty()) {
            LOG.info("{} keysets are wrapped anew, {} more came meanwhile", done, left);
        } else {
            LOG.error("{} keysets are wrapped anew, {} are left that no key here opens: {}", done, left, unopened);
        }
    }
}
