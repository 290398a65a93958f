package motcua.benchmarks.axon;

import java.time.Instant;

/** Who said it, when, in which request. */
final class PlainStamp {

    public final String by;
    public final Instant at;
    public final String request;

    public PlainStamp(String by, Instant at, String request) {
        this.by = by;
        this.at = at;
        this.request = request;
    }
}
