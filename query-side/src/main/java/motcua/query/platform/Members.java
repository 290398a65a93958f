package motcua.query.platform;

import java.util.SortedMap;
import java.util.TreeMap;

/** What a document has added up: of each of its members the revision. As text, a line for each, by name. */
public final class Members {

    /** Where the text stands in the document. */
    public static final String FIELD = "members";

    private final SortedMap<String, Long> revisions = new TreeMap<>();

    /** Where a member stands that goes from one revision to another. */
    public enum Standing {
        /** It was added up after that change already. */
        UP,
        /** It was added up before that change: it is taken now. */
        NEXT,
        /** Neither: somebody died between writing the member and what it is added up in, or wrote in between. */
        OTHER
    }

    /** @param stored what {@link #toString} wrote; empty for a new document */
    public Members(String stored) {
        stored.lines().forEach(line -> {
            int space = line.indexOf(' ');
            revisions.put(line.substring(0, space), Long.parseLong(line, space + 1, line.length(), 10));
        });
    }

    /**
     * Takes the change of {@code member} when it is the next one.
     *
     * @param before its revision, 0 when it was not there
     */
    public Standing take(String member, long before, long after) {
        long known = revisions.getOrDefault(member, 0L);
        if (known == after) {
            return Standing.UP;
        }
        if (known != before) {
            return Standing.OTHER;
        }
        revisions.put(member, after);
        return Standing.NEXT;
    }

    /** The sum of all revisions: grows with each of them. */
    public long revision() {
        return revisions.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        revisions.forEach((member, revision) ->
                text.append(member).append(' ').append(revision).append('\n'));
        return text.toString();
    }
}
