package motcua.benchmarks.axon;

import java.time.Instant;

/** What every event says of its dossier, so that a view needs no look-up. */
final class PlainCard {

    public final String code;
    public final String office;
    public final String procedure;
    public final String channel;
    public final Instant received;
    public final Instant due;

    public PlainCard(String code, String office, String procedure, String channel, Instant received, Instant due) {
        this.code = code;
        this.office = office;
        this.procedure = procedure;
        this.channel = channel;
        this.received = received;
        this.due = due;
    }
}
