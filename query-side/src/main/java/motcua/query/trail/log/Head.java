package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.query.trail.store.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How far the log has come, in one value that moves in one step: the entries it will always have had, and up to where in the
 * store they reach. Whoever wants to add entries first makes the epoch its own.
 *
 * @param origin of the log; never changes
 * @param epoch how many times the turn was taken
 * @param tree all entries
 * @param position in the store, behind the last event that is in the tree; null while none is
 * @param staged file with the envelopes that were added last and may not stand in the tiles yet; null when all do
 * @param isSigned whether a checkpoint of this log was signed before the head moved last: one that was has a copy outside
 */
public record Head(
        String origin,
        long epoch,
        Frontier tree,
        @Nullable String position,
        @Nullable String staged,
        boolean isSigned) {

    private static final String FORMAT = "motcua.vn/trail-head@v1";
    private static final String NONE = "-";
    private static final String SIGNED = "signed";
    private static final int LINES_BEFORE_PEAKS = 7;

    /** Before the first entry. */
    static Head first(String origin) {
        return new Head(origin, 0, Frontier.EMPTY, null, null, false);
    }

    /** How many entries. */
    public long size() {
        return tree.size();
    }

    /** How many entries stand in the tiles for certain. */
    long integrated() {
        return staged == null ? size() : Staged.size(staged);
    }

    /** The same, in the hands of another instance, which knows whether anything {@code isSigned}. */
    Head taken(boolean isSigned) {
        return new Head(origin, epoch + 1, tree, position, staged, isSigned);
    }

    /** What {@code cell} holds; empty before the first. Throws {@link Contradiction} when it is no head. */
    static Optional<Head> in(Cell cell) {
        return cell.read().map(Head::parse);
    }

    /** Throws {@link Contradiction} for anything that {@link #text} did not write. */
    static Head parse(String text) {
        try {
            Head head = read(text);
            if (head.text().equals(text)) {
                return head;
            }
            throw new Contradiction("the head of the trail is written otherwise");
        } catch (IllegalArgumentException e) {
            throw new Contradiction("the head of the trail is broken: " + e.getMessage());
        }
    }

    private static Head read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() <= LINES_BEFORE_PEAKS || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("not the head of a trail");
        }
        List<Hash> peaks = new ArrayList<>();
        lines.subList(LINES_BEFORE_PEAKS, lines.size() - 1).forEach(line -> peaks.add(Hash.parse(line)));
        return new Head(
                lines.get(1),
                Long.parseLong(lines.get(2)),
                new Frontier(Long.parseLong(lines.get(3)), peaks),
                orNull(lines.get(4)),
                orNull(lines.get(5)),
                lines.get(6).equals(SIGNED));
    }

    String text() {
        StringBuilder text = new StringBuilder(String.join(
                "\n",
                FORMAT,
                origin,
                Long.toString(epoch),
                Long.toString(size()),
                orNone(position),
                orNone(staged),
                isSigned ? SIGNED : NONE,
                ""));
        tree.peaks().forEach(peak -> text.append(peak).append('\n'));
        return text.toString();
    }

    private static String orNone(@Nullable String value) {
        return value == null ? NONE : value;
    }

    private static @Nullable String orNull(String line) {
        return line.equals(NONE) ? null : line;
    }
}
