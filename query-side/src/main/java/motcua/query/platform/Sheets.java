package motcua.query.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The days that one batch counts: what is new is written into their parts, and then what these add up to. Whoever dies in between is
 * healed by the same batch, which comes again, finds its steps counted, and brings the days up all the same; or by the next step of the
 * same part, should that have been a step that was told again and had been set aside.
 *
 * @param <D> what a sheet is about
 * @param <S> what is counted on it
 */
public final class Sheets<D extends Sheets.Day, S extends Parts.Step> {

    private final Documents documents;
    private final String under;
    private final BiFunction<D, @Nullable Document, Sheet<S>> open;

    /** What a sheet is about. */
    public interface Day {

        String id();

        /** In how many parts it is counted, one or {@link Parts#MANY}; always the same. */
        int parts();
    }

    /**
     * @param under a word: what is counted now is counted under these settings
     * @param open the sheet of a day as it is stored; null when it is not
     */
    public Sheets(Documents documents, String under, BiFunction<D, @Nullable Document, Sheet<S>> open) {
        this.documents = documents;
        this.under = under;
        this.open = open;
    }

    /** All documents that {@link #count} has to be given. */
    public Set<String> ids(Map<D, List<S>> steps) {
        Set<String> ids = new HashSet<>();
        steps.forEach((day, ofDay) -> {
            ids.add(day.id());
            Parts.ids(day.id(), day.parts(), ofDay).forEach(ids::add);
        });
        return ids;
    }

    /**
     * Writes parts and days, and returns the days, those that did not change too. Throws {@link Overtaken} when others wrote in between;
     * what it has written then is recognised when the steps come again.
     *
     * @param stored brought up when days have to be read anew
     */
    public List<Document> count(Map<String, Document> stored, Map<D, List<S>> steps) {
        Parts<S> parts = new Parts<>(stored, under);
        Map<D, List<Parts.Change<S>>> changes = new LinkedHashMap<>();
        steps.forEach((day, ofDay) -> changes.put(day, parts.take(day.id(), day.parts(), ofDay)));
        documents.write(stored, parts.written());
        List<Document> days = new ArrayList<>();
        documents.writeUpon(stored, changes.keySet().stream().map(Day::id).toList(), read -> {
            days.clear();
            changes.forEach((day, ofDay) -> days.add(after(day, read.get(day.id()), ofDay)));
            return days;
        });
        return days;
    }

    private Document after(D day, @Nullable Document stored, List<Parts.Change<S>> changes) {
        Sheet<S> sheet = open.apply(day, stored);
        if (sheet.take(changes)) {
            return sheet.document();
        }
        // Parts are read after the day that is replaced: none can be older than there.
        Sheet<S> anew = open.apply(day, null);
        anew.takeAll(documents.find(Parts.ids(day.id(), day.parts()).toList()).values());
        return anew.document();
    }
}
