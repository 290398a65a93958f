package motcua.command.privacy;

import java.util.List;
import java.util.Set;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;

/** Finds dossiers by whose they are. */
public final class Search {

    /** Whoever finds more has asked for too little. */
    static final int MOST = 50;

    private final SearchIndex index;

    Search(SearchIndex index) {
        this.index = index;
    }

    /**
     * What a search shows: nothing about a person.
     *
     * @param code the dossier's number
     */
    public record Found(DossierId dossier, String code, String office) {}

    /** Those of {@code office} that have all words of {@code terms} in the name, or their digits as the phone number; at most 50. */
    public List<Found> find(OfficeId office, String terms) {
        Set<String> words = SearchWords.askedFor(terms);
        if (words.isEmpty()) {
            throw Problem.invalid("terms", "words of a name, or a phone number");
        }
        return index.find(office, words, MOST);
    }
}
