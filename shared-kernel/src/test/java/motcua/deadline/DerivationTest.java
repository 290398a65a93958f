package motcua.deadline;

import static motcua.deadline.Limit.Unit.DAY;
import static motcua.deadline.Limit.Unit.HOUR;
import static motcua.deadline.Limit.Unit.MONTH;
import static motcua.deadline.Limit.Unit.SAME_DAY;
import static motcua.deadline.Limit.Unit.WORKING_DAY;
import static motcua.deadline.Times.awaited;
import static motcua.deadline.Times.limit;
import static motcua.deadline.Times.local;
import static motcua.deadline.Times.run;
import static motcua.deadline.Times.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private static final String RESTARTS = "nd-118-2025";
    private static final String PAUSES = "index-766";

    /** The lines of {@code run}: days, kind, amount, name, and the event behind it. */
    private static List<String> told(Run run) {
        return run.derivation().lines().stream()
                .map(line -> (line.from().equals(line.to()) ? "" : line.from() + "/")
                        + line.to()
                        + " "
                        + line.kind()
                        + (line.amount() == 0 ? "" : " " + line.amount())
                        + (line.name() == null ? "" : " (" + line.name() + ")")
                        + (line.event() == null ? "" : " #" + line.event()))
                .toList();
    }

    @Test
    void everyDayFromTheStartToTheDueDaySaysWhatItDid() {
        assertThat(told(run("2024-04-26T10:00", limit(3, WORKING_DAY), RESTARTS)))
                .containsExactly(
                        "2024-04-26 FIRST_DAY",
                        "2024-04-27 WEEKEND",
                        "2024-04-28 WEEKEND",
                        "2024-04-29 HOLIDAY (Nghỉ hoán đổi)",
                        "2024-04-30 HOLIDAY (Ngày Chiến thắng)",
                        "2024-05-01 HOLIDAY (Quốc tế Lao động)",
                        "2024-05-02 COUNTED 1",
                        "2024-05-03 COUNTED 1",
                        "2024-05-04 MAKE_UP 1 (Làm bù)");
    }

    @Test
    void aTermOfDaysSaysWhereItsEndMoved() {
        assertThat(told(run("2022-03-03T08:00", limit(2, DAY), RESTARTS)))
                .containsExactly(
                        "2022-03-03 FIRST_DAY",
                        "2022-03-04 COUNTED 1",
                        "2022-03-05 COUNTED 1",
                        "2022-03-06 WEEKEND",
                        "2022-03-07 ENDS_ON_CLOSED_DAY");
        assertThat(told(run("2022-03-04T08:00", limit(2, DAY), RESTARTS)))
                .containsExactly(
                        "2022-03-04 FIRST_DAY",
                        "2022-03-05 COUNTED 1",
                        "2022-03-06 COUNTED 1",
                        "2022-03-07 ENDS_ON_CLOSED_DAY");
    }

    @Test
    void monthsAreToldOneByOne() {
        assertThat(told(run(
                        "2022-01-31T08:00", limit(2, MONTH), PAUSES, awaited("2022-02-10T08:00", "2022-02-12T08:00"))))
                .containsExactly(
                        "2022-01-31 FIRST_DAY (Tết Nguyên đán)",
                        "2022-02-01/2022-02-28 COUNTED 1",
                        "2022-03-01/2022-03-31 COUNTED 1",
                        "2022-04-01/2022-04-02 PAUSED #3",
                        "2022-04-03 WEEKEND",
                        "2022-04-04 ENDS_ON_CLOSED_DAY");
    }

    @Test
    void aSameDayResultSaysWhyItIsNotForToday() {
        Term untilThree = Term.of(new Limit(1, SAME_DAY, LocalTime.of(15, 0)));

        assertThat(told(run("2022-03-04T15:01", untilThree, RESTARTS)))
                .containsExactly(
                        "2022-03-04 AFTER_CUTOFF", "2022-03-05 WEEKEND", "2022-03-06 WEEKEND", "2022-03-07 COUNTED 1");
        assertThat(told(run("2024-05-04T08:00", untilThree, RESTARTS)))
                .containsExactly("2024-05-04 MAKE_UP 1 (Làm bù)");
    }

    @Test
    void hoursAreToldInMinutes() {
        assertThat(told(run(
                        "2022-03-04T16:30", limit(10, HOUR), PAUSES, awaited("2022-03-07T08:00", "2022-03-07T09:00"))))
                .containsExactly(
                        "2022-03-04 COUNTED 30",
                        "2022-03-05 WEEKEND",
                        "2022-03-06 WEEKEND",
                        "2022-03-07 PAUSED #3",
                        "2022-03-07 COUNTED 390",
                        "2022-03-08 COUNTED 150");
        assertThat(told(run("2022-03-03T17:00", limit(1, HOUR), PAUSES)))
                .containsExactly("2022-03-03 AFTER_HOURS", "2022-03-04 COUNTED 60");
    }

    @Test
    void hoursThatEndInAPauseSaySo() {
        assertThat(told(run(
                        "2022-03-04T08:00", limit(1, HOUR), PAUSES, awaited("2022-03-04T09:00", "2022-03-04T10:00"))))
                .containsExactly("2022-03-04 COUNTED 60", "2022-03-04 ENDS_IN_PAUSE");
        assertThat(told(run(
                        "2022-03-03T08:00", limit(1, HOUR), PAUSES, awaited("2022-03-03T09:00", "2022-03-04T10:00"))))
                .containsExactly("2022-03-03 COUNTED 60", "2022-03-04 ENDS_IN_PAUSE");
        assertThat(told(run(
                        "2022-03-03T08:00", limit(1, HOUR), PAUSES, awaited("2022-03-03T09:00", "2022-03-05T10:00"))))
                .containsExactly(
                        "2022-03-03 COUNTED 60", "2022-03-04/2022-03-06 PAUSED #3", "2022-03-07 ENDS_IN_PAUSE");
    }

    @Test
    void aPausedHourThatIsNotCountedAtAllIsToldAsPausedOnly() {
        assertThat(told(run(
                        "2022-03-03T08:00", limit(1, HOUR), PAUSES, awaited("2022-03-03T07:00", "2022-03-04T08:00"))))
                .containsExactly("2022-03-03 PAUSED #3", "2022-03-04 PAUSED #3", "2022-03-04 COUNTED 60");
    }

    @Test
    void aRestartTellsTheRunThatCountsForNothing() {
        assertThat(told(run(
                        "2022-03-03T08:00",
                        limit(1, WORKING_DAY),
                        RESTARTS,
                        awaited("2022-03-03T10:00", "2022-03-07T09:00"))))
                .containsExactly("2022-03-03/2022-03-07 RESTARTED #5", "2022-03-07 FIRST_DAY", "2022-03-08 COUNTED 1");
    }

    @Test
    void aPauseNamesTheEventThatAsked() {
        assertThat(told(run(
                        "2022-03-03T08:00",
                        limit(2, WORKING_DAY),
                        PAUSES,
                        awaited("2022-03-03T10:00", "2022-03-07T09:00"))))
                .containsExactly(
                        "2022-03-03 FIRST_DAY",
                        "2022-03-04 PAUSED #3",
                        "2022-03-05 WEEKEND",
                        "2022-03-06 WEEKEND",
                        "2022-03-07 PAUSED #3",
                        "2022-03-08 COUNTED 1",
                        "2022-03-09 COUNTED 1");
    }

    @Test
    void aTermThatEndsInAPauseSaysSo() {
        assertThat(told(run(
                        "2022-03-03T08:00",
                        limit(1, WORKING_DAY),
                        PAUSES,
                        awaited("2022-03-04T10:00", "2022-03-06T09:00"))))
                .containsExactly(
                        "2022-03-03 FIRST_DAY",
                        "2022-03-04 COUNTED 1",
                        "2022-03-05 PAUSED #3",
                        "2022-03-06 PAUSED #3",
                        "2022-03-07 ENDS_IN_PAUSE");
        assertThat(told(run(
                        "2022-03-03T08:00",
                        limit(1, WORKING_DAY),
                        PAUSES,
                        awaited("2022-03-04T10:00", "2022-03-04T18:00"))))
                .containsExactly(
                        "2022-03-03 FIRST_DAY",
                        "2022-03-04 COUNTED 1",
                        "2022-03-05 WEEKEND",
                        "2022-03-06 WEEKEND",
                        "2022-03-07 ENDS_IN_PAUSE");
    }

    @Test
    void aPauseThatFollowsOnClosedDaysIsWhyATermEndsAfterIt() {
        assertThat(told(run(
                        "2022-03-03T08:00", limit(2, DAY), PAUSES, awaited("2022-03-05T18:00", "2022-03-07T09:00"))))
                .containsExactly(
                        "2022-03-03 FIRST_DAY",
                        "2022-03-04 COUNTED 1",
                        "2022-03-05 COUNTED 1",
                        "2022-03-06 PAUSED #3",
                        "2022-03-07 PAUSED #3",
                        "2022-03-08 ENDS_IN_PAUSE");
    }

    @Test
    void aClockThatStandsStillIsToldUntilItDoes() {
        Supplement open = Supplement.awaited(local("2022-03-04T10:00"), 3);

        assertThat(told(run("2022-03-03T08:00", limit(3, WORKING_DAY), RESTARTS, open)))
                .containsExactly("2022-03-03 FIRST_DAY", "2022-03-04 COUNTED 1", "2022-03-04 STANDS_STILL #3");
        assertThat(told(run("2022-03-03T08:00", limit(1, MONTH), PAUSES, open)))
                .containsExactly("2022-03-03 FIRST_DAY", "2022-03-04 COUNTED", "2022-03-04 STANDS_STILL #3");
        assertThat(told(run("2022-03-03T16:00", limit(8, HOUR), PAUSES, open)))
                .containsExactly(
                        "2022-03-03 COUNTED 60",
                        "2022-03-04 PAUSED #3",
                        "2022-03-04 COUNTED 150",
                        "2022-03-04 STANDS_STILL #3");
        assertThat(told(run("2022-03-07T08:00", limit(1, HOUR), PAUSES, open)))
                .containsExactly("2022-03-07 PAUSED #3", "2022-03-07 STANDS_STILL #3");
        assertThat(told(run("2022-03-07T08:00", limit(1, WORKING_DAY), PAUSES, open)))
                .containsExactly("2022-03-07 FIRST_DAY", "2022-03-07 STANDS_STILL #3");
    }

    @Test
    void anExtensionGoesOnFromTheDueDay() {
        Run run = extended(limit(1, WORKING_DAY), 2);

        assertThat(told(run))
                .containsExactly(
                        "2022-03-03 FIRST_DAY",
                        "2022-03-04 COUNTED 1",
                        "2022-03-05 WEEKEND",
                        "2022-03-06 WEEKEND",
                        "2022-03-07 EXTENDED 1 #9",
                        "2022-03-08 EXTENDED 1 #9");
        assertThat(run.derivation().lines()).last().extracting(Line::counted).isEqualTo(0);
    }

    @Test
    void anExtensionKeepsWhenItWasDueBefore() {
        Deadline deadline = extended(limit(1, HOUR), 1).deadline().orElseThrow();

        assertThat(deadline.due()).isEqualTo(local("2022-03-04T17:00"));
        assertThat(deadline.original()).isEqualTo(local("2022-03-03T09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(0, 9));
    }

    @Test
    void anExtensionStandsStillToo() {
        Run run = extended(limit(1, WORKING_DAY), 2);
        Run open = new Run(
                run.reception(),
                run.term(),
                List.of(Supplement.awaited(local("2022-03-07T10:00"), 3)),
                run.extension(),
                run.setting());

        assertThat(open.standing()).isEqualTo(new Standing.StandsStill(local("2022-03-07T10:00"), 3));
    }

    private static Run extended(Term term, int workingDays) {
        return new Run(
                Reception.accepted(local("2022-03-03T08:00")),
                term,
                List.of(),
                new Extension(workingDays, 9),
                under(RESTARTS));
    }

    @Test
    void itSaysWhereTheClockStartedAndUnderWhatItRan() {
        Term term = new Term(limit(1, DAY).limit(), "NĐ 1/2000 Điều 2", null);
        Derivation derivation = run("2022-03-03T08:00", term, RESTARTS).derivation();

        assertThat(derivation.start().at()).isEqualTo(local("2022-03-03T08:00"));
        assertThat(derivation.start().which()).isEqualTo(StartsAt.ACCEPTED);
        assertThat(derivation.start().source()).contains("17.3");
        assertThat(derivation.limit()).isEqualTo(term.limit());
        assertThat(derivation.limitSource()).isEqualTo("NĐ 1/2000 Điều 2");
        assertThat(List.of(derivation.rule(), derivation.calendar())).containsExactly(RESTARTS, "vn-2022-2027.1");
    }

    @Test
    void sinceAugust2026TheClockStartsWhenTheCompetentAgencyReceivesWhatAnotherOneAccepted() {
        Reception reception = new Reception(
                local("2026-08-05T07:00"),
                local("2026-08-05T07:01"),
                local("2026-08-05T08:00"),
                local("2026-08-06T09:00"));
        Run now = new Run(reception, limit(1, WORKING_DAY), List.of(), null, under("nd-309-2026"));

        assertThat(now.start().which()).isEqualTo(StartsAt.COMPETENT_AGENCY);
        assertThat(now.start().source()).contains("NĐ 309/2026 Điều 8");
        assertThat(Times.due(now)).isEqualTo("2026-08-07T17:00");
        assertThat(Times.due(now.under(under(RESTARTS).rule()))).isEqualTo("2026-08-06T17:00");
        assertThat(Times.due(run("2026-08-05T08:00", limit(1, WORKING_DAY), "nd-309-2026")))
                .isEqualTo("2026-08-06T17:00");
    }
}
