package motcua.command.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.platform.http.Problem;
import org.springframework.http.HttpStatus;

/** How long a dossier must be kept as it is: while it is open, and {@code years} after it ended. */
record Retention(int years, Clock clock) {

    /** Throws the problem that says why the people of {@code dossier} cannot be erased, if they cannot. */
    void demandOver(DossierId dossier, Past past) {
        DossierEvent end = past.end()
                .orElseThrow(
                        () -> Problem.of(HttpStatus.CONFLICT, "DOSSIER_OPEN").with("dossier", dossier.toString()));
        LocalDate until = day(end.stamp().counted()).plusYears(years);
        if (until.isAfter(day(clock.instant()))) {
            throw Problem.of(HttpStatus.CONFLICT, "RETENTION_RUNS")
                    .with("dossier", dossier.toString())
                    .with("until", until.toString())
                    .with("years", years);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
