package motcua.query.indicators;

import java.time.Duration;
import java.time.Instant;
import motcua.deadline.Due;
import motcua.dossier.OfficeId;

/** What steps are measured by. */
record Measures(LateEntry lateEntry, Almanac almanac) {

    /** Less than this between coming into a hand and being decided there: nobody worked. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    boolean isAtOnce(Instant assigned, Instant resolved) {
        return Duration.between(assigned, resolved).compareTo(AT_ONCE) < 0;
    }

    /** Whether what had waited at {@code office} since then was answered after 8 working hours (NĐ 118/2025 Điều 17.2c). */
    boolean isAnsweredLate(OfficeId office, Instant since, Instant answered) {
        return answered.isAfter(Due.acceptance(since, almanac.asOf(answered).setting(office, since)));
    }
}
