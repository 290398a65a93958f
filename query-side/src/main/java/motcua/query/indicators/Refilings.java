package motcua.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which dossiers were opened shortly after another of the same person for the same procedure ended without a result. Both are looked
 * for, whichever event comes first: one that was set aside and tried again later then changes nothing.
 */
final class Refilings {

    /** Within so many days, both in the time of the offices. */
    static final int DAYS = 30;

    private Refilings() {}

    /**
     * The re-filed ones among {@code dossiers}, each on the day it was opened, under whoever opened it: those that are new to be
     * opened or that follow what is new to be ended. The others were found when they, or what they follow, were new.
     *
     * @param news the dossiers that something new was opened or ended of
     */
    static List<Touch> among(Collection<Remembered> dossiers, Set<UUID> news) {
        Map<String, List<Remembered>> pairs = dossiers.stream()
                .filter(dossier -> dossier.pair() != null)
                .collect(Collectors.groupingBy(dossier -> Objects.requireNonNull(dossier.pair())));
        return pairs.values().stream().flatMap(ofPair -> refiled(ofPair, news)).toList();
    }

    private static Stream<Touch> refiled(List<Remembered> ofPair, Set<UUID> news) {
        Ends all = Ends.of(ofPair.stream());
        Ends fresh = Ends.of(ofPair.stream().filter(dossier -> news.contains(dossier.dossier())));
        return ofPair.stream().flatMap(dossier -> {
            Ends ends = news.contains(dossier.dossier()) ? all : fresh;
            return dossier.of(Fact.Kind.OPENED)
                    .filter(opened -> ends.hasOneBefore(opened.at(), dossier.dossier()))
                    .map(opened -> touch(dossier, opened));
        });
    }

    /** When which dossiers of one pair ended. */
    private record Ends(NavigableMap<Instant, Set<UUID>> dossiers) {

        static Ends of(Stream<Remembered> dossiers) {
            NavigableMap<Instant, Set<UUID>> ends = new TreeMap<>();
            dossiers.forEach(dossier -> dossier.of(Fact.Kind.ENDED)
                    .forEach(ended -> ends.computeIfAbsent(ended.at(), _ -> new HashSet<>())
                            .add(dossier.dossier())));
            return new Ends(ends);
        }

        /** Whether something opened then follows the end of another dossier than {@code own}. */
        boolean hasOneBefore(Instant opened, UUID own) {
            return dossiers.subMap(horizon(opened), true, opened, true).descendingMap().entrySet().stream()
                    .filter(ended -> follows(opened, ended.getKey()))
                    .anyMatch(ended -> ended.getValue().stream().anyMatch(other -> !other.equals(own)));
        }
    }

    /** Whether something opened then is a re-filing of what ended then. */
    static boolean follows(Instant opened, Instant ended) {
        LocalDate last = OfficeDay.dayOf(ended).plusDays(DAYS);
        return !opened.isBefore(ended) && !OfficeDay.dayOf(opened).isAfter(last);
    }

    /** Everything that may be of interest to what is opened or ended at {@code then} was opened or ended after this. */
    static Instant horizon(Instant then) {
        return then.minus(DAYS + 1L, ChronoUnit.DAYS);
    }

    private static Touch touch(Remembered dossier, Fact opened) {
        return new Touch(
                OfficeDay.of(dossier.office(), opened.at()),
                dossier.dossier(),
                Touch.lightOfOthers(opened.version()),
                opened.at(),
                new Touch.Counts().add(opened.officer(), Count.REFILED).counts());
    }
}
