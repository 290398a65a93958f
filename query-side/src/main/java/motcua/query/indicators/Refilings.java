package motcua.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The re-filed ones among {@code dossiers}, each on the day it was opened, under whoever opened it. */
    static List<Touch> among(Collection<Remembered> dossiers) {
        Map<String, List<Remembered>> pairs = dossiers.stream()
                .filter(dossier -> dossier.pair() != null)
                .collect(Collectors.groupingBy(dossier -> Objects.requireNonNull(dossier.pair())));
        return dossiers.stream()
                .filter(dossier -> dossier.pair() != null)
                .flatMap(dossier -> refiled(dossier, pairs.getOrDefault(dossier.pair(), List.of())))
                .toList();
    }

    private static Stream<Touch> refiled(Remembered dossier, List<Remembered> ofPair) {
        return dossier.of(Fact.Kind.OPENED)
                .filter(opened -> ofPair.stream()
                        .filter(other -> !other.dossier().equals(dossier.dossier()))
                        .flatMap(other -> other.of(Fact.Kind.ENDED))
                        .anyMatch(ended -> follows(opened.at(), ended.at())))
                .map(opened -> touch(dossier, opened));
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
                new Touch.Counts().add(opened.officer(), Count.REFILED).counts());
    }
}
