package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.dossier.Channel;
import motcua.query.platform.Documents;
import motcua.query.platform.Members;
import motcua.query.platform.Parts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of all offices and one day, its members, add up to, and which revision of each that is. It follows from its members
 * alone, whatever way it came about; its revision is the sum of theirs.
 */
final class RollUp {

    /** The day. Under a name of its own: who asks for documents of office and day finds no roll-up. */
    static final String DAY = "dayOfAll";

    /** As in a day, but a line for each office and channel. */
    static final String OFFICES = "offices";

    /** No office is called so. */
    private static final String PREFIX = "all|";

    private final String day;
    private final Map<Cell, Tally> cells = new TreeMap<>();
    private final Map<Cell, Tally> offices = new TreeMap<>();
    private final Members members;
    private final SortedSet<String> spans = new TreeSet<>();

    /**
     * A member as it was and as it has become.
     *
     * @param before null when it was not there
     */
    record Change(@Nullable Document before, Document after) {}

    /** Adds nothing up yet, or what {@code stored} does. */
    RollUp(String day, @Nullable Document stored) {
        this.day = day;
        this.members = new Members(stored == null ? "" : stored.getString(Members.FIELD));
        if (stored != null) {
            add(stored, stored.getString(DayBoard.CELLS), 1);
            Cells.read(stored.getString(OFFICES), (office, channel, tally) -> add(offices, office, channel, tally, 1));
        }
    }

    /**
     * Brings a member up; one that is up already stays so. False, and nothing is changed, when what was added up of it is neither what it
     * was nor what it has become: somebody died between writing the day and writing this.
     */
    boolean take(Change change) {
        Document before = change.before();
        Document after = change.after();
        Members.Standing standing =
                members.take(after.getString(Documents.ID), before == null ? 0 : revision(before), revision(after));
        if (standing == Members.Standing.NEXT) {
            if (before != null) {
                addMember(before, -1);
            }
            addMember(after, 1);
        }
        return standing != Members.Standing.OTHER;
    }

    Document document() {
        return new Document(Documents.ID, id(day))
                .append(DAY, day)
                .append(Documents.REVISION, members.revision())
                .append(DayBoard.LATE_ENTRY, String.join(" ", spans))
                .append(DayBoard.CELLS, Cells.write(cells))
                .append(OFFICES, Cells.write(offices))
                .append(Members.FIELD, members.toString());
    }

    private void addMember(Document member, int times) {
        add(member, member.getString(DayBoard.CELLS), times);
        String office = member.getString(DayBoard.OFFICE);
        Cells.read(
                member.getString(DayBoard.CELLS), (_, channel, tally) -> add(offices, office, channel, tally, times));
    }

    private void add(Document document, String read, int times) {
        spans.addAll(Parts.words(document.getString(DayBoard.LATE_ENTRY)));
        Cells.read(read, (procedure, channel, tally) -> add(cells, procedure, channel, tally, times));
    }

    private static void add(Map<Cell, Tally> to, String name, Channel channel, Tally tally, int times) {
        to.computeIfAbsent(new Cell(name, channel), _ -> new Tally()).add(tally, times);
    }

    private static long revision(Document document) {
        return document.getLong(Documents.REVISION);
    }

    static String id(String day) {
        return PREFIX + day;
    }

    /** Those of each day until {@code day}. */
    static Bson until(String day) {
        return and(gte(Documents.ID, PREFIX), lte(Documents.ID, id(day)));
    }

    static boolean is(Document document) {
        return document.containsKey(DAY);
    }
}
