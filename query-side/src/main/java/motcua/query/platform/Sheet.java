package motcua.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The document of a day: what its parts add up to, and which revision of each that is. It follows from its parts alone, whatever way it
 * came about. Its revision is the number of steps that they have counted.
 *
 * @param <S> what is counted
 */
public abstract class Sheet<S extends Parts.Step> {

    private final String underField;
    private final SortedSet<String> under;
    private final Members members;

    /**
     * @param underField where it says under which settings its steps were counted
     * @param stored what it begins with; null when it adds nothing up yet
     */
    protected Sheet(String underField, @Nullable Document stored) {
        this.underField = underField;
        this.under = Parts.words(stored == null ? "" : stored.getString(underField));
        this.members = new Members(stored == null ? "" : stored.getString(Members.FIELD));
    }

    /** Adds one step to the counters. */
    protected abstract void add(S step);

    /** Adds all steps of a part to the counters. */
    protected abstract void addAll(Document part);

    /** Its id, its keys and its counters. */
    protected abstract Document counters();

    /** False when it does not stand where {@code changes} begin: then it is of no use, and must be made anew. */
    public final boolean take(List<Parts.Change<S>> changes) {
        for (Parts.Change<S> change : changes) {
            switch (members.take(change.part(), change.before(), change.after())) {
                case UP -> {}
                case NEXT -> {
                    change.fresh().forEach(this::add);
                    under.add(change.under());
                }
                case OTHER -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds {@code parts} up, which are all there are, to one that is empty. */
    public final void takeAll(Collection<Document> parts) {
        for (Document part : parts) {
            var _ = members.take(Parts.nameOf(part), 0, part.getLong(Documents.REVISION));
            addAll(part);
            under.addAll(Parts.words(part.getString(Parts.UNDER)));
        }
    }

    public final Document document() {
        return counters()
                .append(Documents.REVISION, members.revision())
                .append(underField, String.join(" ", under))
                .append(Members.FIELD, members.toString());
    }
}
