package motcua.query.platform;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a day has counted, in documents beside that of the day, its parts; each dossier has its part. A step is written with
 * those of its part and not with all of its day, which may have many thousands, and the day adds its parts up ({@link Sheet}).
 *
 * @param <S> what a view counts
 */
public final class Parts<S extends Parts.Step> {

    /** A line for each step that a part has counted. */
    public static final String COUNTED = "counted";

    /** Under which settings they were counted: words, more than one when those were changed without a rebuild. */
    public static final String UNDER = "under";

    /** Of a day that is counted step by step, as things happen. */
    public static final int MANY = 8;

    private static final int A_TIME = 4_000;
    private static final int BITS = Integer.numberOfTrailingZeros(MANY);

    private final Map<String, Document> stored;
    private final String under;
    private final List<Document> written = new ArrayList<>();

    /** Something that is counted once. Neither text may contain a line break, the key no second space. */
    public interface Step {

        UUID dossier();

        /** What makes it recognisable: begins with the dossier. */
        String key();

        /** What it adds. */
        String value();
    }

    /**
     * One part as it was and as it has become.
     *
     * @param part its name within its day
     * @param before its revision, 0 when it was not there
     * @param fresh what had not been counted before
     * @param under what that is counted under
     */
    public record Change<S>(String part, long before, long after, List<S> fresh, String under) {}

    /**
     * @param stored all parts that {@link #ids} names, as far as they are there
     * @param under what is counted now is counted under this, a word
     */
    public Parts(Map<String, Document> stored, String under) {
        this.stored = stored;
        this.under = under;
    }

    /** Of the parts of {@code day}, one or {@link #MANY}, that {@code steps} belong to. */
    public static Stream<String> ids(String day, int parts, Collection<? extends Step> steps) {
        return steps.stream().map(step -> id(day, part(step, parts)));
    }

    /** Of all parts that {@code day} can have, one or {@link #MANY}. */
    public static Stream<String> ids(String day, int parts) {
        return IntStream.range(0, parts).mapToObj(part -> id(day, part));
    }

    /**
     * Reads those of {@code days}, some thousands at a time, which a question has room for.
     *
     * @param parts how many each of them has
     */
    public static void read(
            MongoCollection<Document> collection,
            Collection<Document> days,
            ToIntFunction<Document> parts,
            BiConsumer<Document, Document> dayAndPart) {
        Map<String, Document> some = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Iterator<Document> left = days.iterator(); left.hasNext(); ) {
            Document day = left.next();
            some.put(day.getString(Documents.ID), day);
            ids(day.getString(Documents.ID), parts.applyAsInt(day)).forEach(ids::add);
            if (ids.size() >= A_TIME || !left.hasNext()) {
                collection
                        .find(in(Documents.ID, ids))
                        .projection(include(COUNTED))
                        .forEach(part -> dayAndPart.accept(Objects.requireNonNull(some.get(dayOf(part))), part));
                some.clear();
                ids.clear();
            }
        }
    }

    private static String id(String day, int part) {
        return day + '#' + part;
    }

    private static int part(Step step, int parts) {
        return (int) (step.dossier().getMostSignificantBits() >>> (Long.SIZE - BITS)) % parts;
    }

    /** The day that {@code part} is one of. */
    private static String dayOf(Document part) {
        String id = part.getString(Documents.ID);
        return id.substring(0, id.lastIndexOf('#'));
    }

    /** The name of {@code part} within its day. */
    public static String nameOf(Document part) {
        String id = part.getString(Documents.ID);
        return id.substring(id.lastIndexOf('#') + 1);
    }

    public static boolean is(Document document) {
        return document.containsKey(COUNTED);
    }

    /** The words of {@code text}, such as that of {@link #UNDER}; none when it is empty. */
    public static SortedSet<String> words(String text) {
        return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(text.split(" ")));
    }

    /** Counts those of {@code steps} that {@code day} has not counted, and says what changes by it, and what does not. */
    public List<Change<S>> take(String day, int parts, List<S> steps) {
        Map<Integer, List<S>> byPart = new LinkedHashMap<>();
        steps.forEach(step -> byPart.computeIfAbsent(part(step, parts), _ -> new ArrayList<>())
                .add(step));
        List<Change<S>> changes = new ArrayList<>();
        byPart.forEach((part, ofPart) -> changes.add(change(day, part, ofPart)));
        return changes;
    }

    private Change<S> change(String day, int part, List<S> steps) {
        String id = id(day, part);
        Document before = stored.get(id);
        Lines lines = new Lines(before == null ? "" : before.getString(COUNTED));
        List<S> fresh = new ArrayList<>();
        for (S step : steps) {
            if (lines.add(step.key(), step.value())) {
                fresh.add(step);
            }
        }
        long revision = before == null ? 0 : before.getLong(Documents.REVISION);
        long after = revision + fresh.size();
        if (after > revision) {
            written.add(new Document(Documents.ID, id)
                    .append(Documents.REVISION, after)
                    .append(UNDER, under(before))
                    .append(COUNTED, lines.toString()));
        }
        return new Change<>(Integer.toString(part), revision, after, fresh, under);
    }

    private String under(@Nullable Document before) {
        SortedSet<String> words = words(before == null ? "" : before.getString(UNDER));
        words.add(under);
        return String.join(" ", words);
    }

    /** The parts that changed: to be written before the days that add them up. */
    public List<Document> written() {
        return written;
    }
}
