package motcua.query.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import motcua.deadline.Limit;
import motcua.deadline.Line;
import motcua.deadline.StartsAt;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a dossier is due when it is due.
 *
 * @param version of the dossier that is explained
 * @param asOf the past instant as of which it is explained; null for all that is known
 * @param due the due instant in force, as the events say; null while a supplement makes the clock stand still
 * @param provisional whether the office that decides does not have the dossier yet: then it will move when the clock starts there
 * @param stated whether a register states it: then nothing is derived, and there are no readings
 * @param agrees whether the first reading, which is the one in force, comes to the same; null when nothing is derived
 * @param calendar the version of the calendar the deadline in force was computed with, and the readings are
 * @param supplements every one that was asked for, as it was recorded, whatever a rule makes of it
 * @param readings the rule in force first, then the other versions that apply
 */
public record Explanation(
        DossierCode code,
        OfficeId office,
        ProcedureCode procedure,
        long version,
        @Nullable Instant asOf,
        @Nullable Instant due,
        boolean provisional,
        boolean stated,
        @Nullable Boolean agrees,
        String calendar,
        Text text,
        List<Interval> supplements,
        List<Reading> readings) {

    /** A sentence in both languages. */
    public record Text(String vi, String en) {}

    /**
     * A supplement that was awaited.
     *
     * @param askedBy the version of the event that asked
     * @param provided null while it is awaited, as is {@code providedBy}
     */
    public record Interval(
            Instant asked,
            long askedBy,
            @Nullable Instant provided,
            @Nullable Long providedBy) {}

    /**
     * The derivation under one rule version.
     *
     * @param source the articles it rests on
     * @param calendar the version of the calendar used here
     * @param limitSource where the limit stands; null when nobody said
     * @param lines what each day did; what they counted adds up to {@code total}
     * @param total what the lines add up to, in the unit of the limit: minutes of open time for hours
     * @param due null while the clock stands still
     * @param original the due instant before the one extension; null when there was none
     * @param standsStillSince null while the clock runs
     */
    public record Reading(
            String rule,
            String source,
            String calendar,
            Start start,
            Limit limit,
            @Nullable String limitSource,
            List<Step> lines,
            long total,
            @Nullable Instant due,
            @Nullable Instant original,
            @Nullable Instant standsStillSince) {}

    /** When the clock started, which of the instants of the dossier that is, and why. */
    public record Start(Instant at, StartsAt which, String source, Text text) {}

    /**
     * What a day, or the days to {@code to}, did to the clock.
     *
     * @param counted what it adds to the limit
     * @param sum what has been counted up to here
     * @param event the version of the event behind it; null when none is
     */
    public record Step(
            LocalDate from,
            LocalDate to,
            Line.Kind kind,
            long counted,
            long sum,
            @Nullable Long event,
            Text text) {}
}
