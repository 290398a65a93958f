package motcua.query.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.query.platform.Documents;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The document of a {@link RollUp}: what its members add up to, and which revision of each that is. It follows from its members alone,
 * whatever way it came about; its revision is the sum of theirs.
 */
final class RollUpBoard {

    /** The first day it speaks of. Under a name of its own: who asks for days finds no roll-up. */
    static final String FROM = "from";

    /** A line for each member: its id and its revision. */
    static final String MEMBERS = "members";

    private final RollUp at;
    private final Map<Cell, Tally> cells = new TreeMap<>();
    private final SortedMap<String, Long> members = new TreeMap<>();
    private final SortedSet<String> spans = new TreeSet<>();

    /**
     * A member as it was and as it has become.
     *
     * @param before null when it was not there
     */
    record Change(@Nullable Document before, Document after) {}

    /** Adds nothing up yet, or what {@code stored} does. */
    RollUpBoard(RollUp at, @Nullable Document stored) {
        this.at = at;
        if (stored != null) {
            add(stored, 1);
            stored.getString(MEMBERS).lines().forEach(this::readMember);
        }
    }

    /**
     * Brings a member up; one that is up already stays so. False, and nothing is changed, when what was added up of it is neither what it
     * was nor what it has become: somebody died between writing the day and writing this.
     */
    boolean take(Change change) {
        Document before = change.before();
        Document after = change.after();
        long known = members.getOrDefault(after.getString(Documents.ID), 0L);
        if (known == revision(after)) {
            return true;
        }
        if (known != (before == null ? 0 : revision(before))) {
            return false;
        }
        if (before != null) {
            add(before, -1);
        }
        add(after, 1);
        members.put(after.getString(Documents.ID), revision(after));
        return true;
    }

    Document document() {
        StringBuilder lines = new StringBuilder();
        members.forEach((member, revision) ->
                lines.append(member).append(' ').append(revision).append('\n'));
        return new Document(Documents.ID, at.id())
                .append(DayBoard.OFFICE, at.office())
                .append(FROM, at.from())
                .append(
                        Documents.REVISION,
                        members.values().stream().mapToLong(Long::longValue).sum())
                .append(DayBoard.LATE_ENTRY, String.join(" ", spans))
                .append(DayBoard.CELLS, Cells.write(cells))
                .append(MEMBERS, lines.toString());
    }

    private void add(Document document, int times) {
        spans.addAll(DayBoard.spans(document.getString(DayBoard.LATE_ENTRY)));
        Cells.read(
                document.getString(DayBoard.CELLS),
                (procedure, channel, tally) -> cells.computeIfAbsent(new Cell(procedure, channel), _ -> new Tally())
                        .add(tally, times));
    }

    private void readMember(String line) {
        int space = line.indexOf(' ');
        members.put(line.substring(0, space), Long.parseLong(line, space + 1, line.length(), 10));
    }

    private static long revision(Document document) {
        return document.getLong(Documents.REVISION);
    }

    /** What decides every other field of it. */
    static Object progress(Document document) {
        return List.of(document.getString(MEMBERS), document.getString(DayBoard.LATE_ENTRY));
    }

    static boolean is(Document document) {
        return document.containsKey(MEMBERS);
    }
}
