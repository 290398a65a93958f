package motcua.auditor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import motcua.proof.Note;

/** An export of a {@link SmallLog} as lines that tests can exchange before it is written. */
public final class ExportText {

    private final SmallLog log;
    private final long from;
    private final long to;
    private final List<String> lines = new ArrayList<>();
    private Note checkpoint;

    /** Entries {@code from} to {@code to}, tied to the checkpoint of the whole log. */
    public ExportText(SmallLog log, long from, long to) {
        this.log = log;
        this.from = from;
        this.to = to;
        this.checkpoint = log.checkpoint();
        log.entries()
                .subList((int) from, (int) to)
                .forEach(entry -> lines.add(line(entry.envelope().encode(), entry.payload())));
    }

    public ExportText(SmallLog log) {
        this(log, 0, log.size());
    }

    public static String line(byte[] envelope, byte[] payload) {
        Base64.Encoder encoder = Base64.getEncoder();
        return encoder.encodeToString(envelope) + " " + encoder.encodeToString(payload);
    }

    /** The entries' lines, to be changed at will. */
    public List<String> lines() {
        return lines;
    }

    /** The event of line {@code at} is gone. */
    public ExportText without(int at) {
        lines.set(at, lines.get(at).replaceAll(" .*", " -"));
        return this;
    }

    /** Another checkpoint stands at the end. */
    public ExportText under(Note other) {
        checkpoint = other;
        return this;
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("motcua.vn/trail-export@v1\n");
        text.append("origin ").append(SmallLog.ORIGIN).append('\n');
        text.append("from ").append(from).append("\nto ").append(to).append('\n');
        log.frontier(from)
                .peaks()
                .forEach(peak -> text.append("peak ").append(peak).append('\n'));
        text.append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return text.append('\n')
                .append(log.consistency(to, log.size()))
                .append('\n')
                .append(checkpoint)
                .toString();
    }
}
