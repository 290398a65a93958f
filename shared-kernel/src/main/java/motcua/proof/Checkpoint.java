package motcua.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a log was, and its root then: the text that its note carries (c2sp.org/tlog-checkpoint). Never sign one
 * that is inconsistent with an earlier one.
 *
 * @param origin which log; not empty
 * @param size how many entries it had
 * @param root the root of its tree then
 * @param extensions further lines, none of them empty; by custom none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** Throws {@link Malformed} when it could not be written as a text and read back. */
    public Checkpoint {
        checkLine(origin);
        if (size < 0) {
            throw new Malformed("a log has no negative size");
        }
        extensions = List.copyOf(extensions);
        extensions.forEach(Checkpoint::checkLine);
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    private static void checkLine(String line) {
        Strict.utf8(line);
        if (line.isEmpty() || line.chars().anyMatch(character -> character < ' ')) {
            throw new Malformed("a line of a checkpoint is not empty and has no control characters");
        }
    }

    /** Reads the text of a note; throws {@link Malformed} for everything that {@link #text} does not write. */
    public static Checkpoint parse(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() < 4 || !lines.removeLast().isEmpty()) {
            throw new Malformed("a checkpoint has three lines or more, each with its line break");
        }
        return new Checkpoint(
                lines.get(0),
                Strict.decimal("size of a checkpoint", lines.get(1)),
                Hash.parse(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    /** The text of its note, each line with its line break. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root)
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
