package motcua.query.scoreboard;

import java.util.Comparator;
import motcua.dossier.Channel;

/** What the dossiers of an office and day are told apart by. */
record Cell(String procedure, Channel channel) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::procedure).thenComparing(Cell::channel);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
