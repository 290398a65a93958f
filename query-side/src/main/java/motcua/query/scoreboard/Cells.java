package motcua.query.scoreboard;

import java.util.Map;
import motcua.dossier.Channel;

/**
 * The counters of one document as text: a line for each cell, {@code 2.000815 COUNTER R5 S4 O4 20220309:1}, each {@link Count} under its
 * sign and each due day with its dossiers. One string is read much faster than the same numbers as nested documents, and a person can
 * still read it.
 */
final class Cells {

    private Cells() {}

    /** Takes one cell; {@code tally} is reused for the next one. */
    @FunctionalInterface
    interface Reader {
        void take(String procedure, Channel channel, Tally tally);
    }

    static String write(Map<Cell, Tally> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach((cell, tally) -> {
            write(text, cell, tally);
            text.append('\n');
        });
        return text.toString();
    }

    static void write(StringBuilder text, Cell cell, Tally tally) {
        text.append(cell.procedure()).append(' ').append(cell.channel());
        tally.write(text);
    }

    static void read(String text, Reader reader) {
        Tally tally = new Tally();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            readLine(text, start, end, tally, reader);
            start = end + 1;
        }
    }

    /** Reads what {@link #write(StringBuilder, Cell, Tally)} wrote from {@code start} to {@code end}. */
    static void readLine(String text, int start, int end, Tally tally, Reader reader) {
        int procedure = text.indexOf(' ', start);
        int space = text.indexOf(' ', procedure + 1);
        int channel = space < 0 || space > end ? end : space;
        tally.clear();
        tally.read(text, channel, end);
        reader.take(text.substring(start, procedure), Channel.valueOf(text.substring(procedure + 1, channel)), tally);
    }
}
