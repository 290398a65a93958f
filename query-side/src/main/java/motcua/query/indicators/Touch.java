package motcua.query.indicators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import motcua.query.platform.Parts;

/**
 * What is added to one office and day.
 *
 * @param number with the dossier, makes what was counted recognisable: the version of the event, or its complement for what
 *     other dossiers make of it
 * @param recordedAt of the event, on the day that is added to
 * @param counts under the officer concerned
 */
record Touch(OfficeDay at, UUID dossier, long number, Instant recordedAt, SortedMap<String, List<Count>> counts)
        implements Parts.Step {

    /** The number of what follows from the event of {@code version} only in the light of another dossier. */
    static long lightOfOthers(long version) {
        return ~version;
    }

    @Override
    public String key() {
        return dossier + " " + number;
    }

    @Override
    public String value() {
        return Counted.value(this);
    }

    /** Gathers counts by officer. */
    static final class Counts {

        private final SortedMap<String, List<Count>> counts = new TreeMap<>();

        Counts add(String officer, Count count) {
            counts.computeIfAbsent(officer, _ -> new ArrayList<>()).add(count);
            return this;
        }

        Counts addIf(boolean condition, String officer, Count count) {
            return condition ? add(officer, count) : this;
        }

        SortedMap<String, List<Count>> counts() {
            return counts;
        }
    }
}
