package motcua.auditor.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import motcua.auditor.Step;
import org.junit.jupiter.api.Test;

class RecountTest extends March {

    @Test
    void everyFigureOfARealAnswerIsRecomputed() {
        desk.put("board", """
                {"from":"2022-01-01","to":"2022-03-31","lastDay":"2022-03-31",
                 "office":{"id":"H37.01.06","name":"xã Hoàng Đồng","district":"Lạng Sơn"},
                 "rule":"scoreboard-3","lateEntry":["PT24H"],"position":7,
                 "total":{"received":3,"online":0,
                   "onlineShare":{"value":0.00,"numerator":0,"denominator":3,"formula":"online-share"},
                   "resolved":2,"early":0,"onTime":0,"late":2,"open":1,"openLate":1,
                   "onTimeOfResolved":{"value":0.00,"numerator":0,"denominator":2,"formula":"on-time-of-resolved"},
                   "onTimeOfReceived":{"value":0.00,"numerator":0,"denominator":3,"formula":"on-time-of-received"},
                   "stopped":0,"reopened":0,"declined":0,"supplements":0,"extensions":0,"corrections":0,
                   "supplementRate":{"value":0.00,"numerator":0,"denominator":3,"formula":"supplement-rate"},
                   "extensionRate":{"value":0.00,"numerator":0,"denominator":3,"formula":"extension-rate"},
                   "onTimeByIndex766":{"value":0.00,"numerator":0,"denominator":3,"formula":"on-time-766"},
                   "progress766":{"value":0.00,"numerator":0,"denominator":3,"formula":"progress-766"},
                   "averageHandling":{
                     "hours":{"value":null,"numerator":0.000,"denominator":0,"unit":"HOUR"},
                     "workingDays":{"value":null,"numerator":0.000,"denominator":0,"unit":"WORKING_DAY"},
                     "days":{"value":null,"numerator":0.000,"denominator":0,"unit":"DAY"},
                     "months":{"value":null,"numerator":0.000,"denominator":0,"unit":"MONTH"}},
                   "acceptanceBreachRate":{"value":null,"numerator":0,"denominator":0,"formula":"acceptance-breach"},
                   "lateEntryRate":{"value":null,"numerator":0,"denominator":0,"formula":"late-entry"}},
                 "rows":[],"formulas":[]}
                """);
        assertHolds("all 53 numbers follow from the events", "9 entries of the log motcua.vn/test, signed at 9");
    }

    @Test
    void rowsByOfficeAreRecomputed() {
        desk.put("board", byOffice());

        assertHolds("all 159 numbers");
    }

    @Test
    void rowsByProcedureAreRecomputed() {
        desk.put(
                "board",
                inMarch("procedure").row("1.001193", 3, 0, 2, 1, 0, 1, 1, 1).row("2.000815", 2, 1, 2, 0, 1, 1, 0, 0));

        assertHolds("all 159 numbers");
    }

    @Test
    void rowsByChannelAreRecomputed() {
        desk.put(
                "board",
                inMarch("channel")
                        .row("COUNTER", 3, 0, 2, 1, 0, 1, 1, 1)
                        .row("ONLINE", 1, 1, 1, 0, 1, 0, 0, 0)
                        .row("POST", 1, 0, 1, 0, 0, 1, 0, 0));

        assertHolds("all 212 numbers");
    }

    @Test
    void monthsEndWithTheirOwnStockAndHaveNoGaps() {
        Step january = Step.received("06", "2022-01-28T03:00:00Z")
                .due("2022-02-08T10:00:00Z")
                .importedAt("2026-11-23T02:00:00Z");
        log.add(january);
        log.add(january.resolved("2022-05-02T03:00:00Z"));
        Board board = new Board("2022-02-10", "2022-05-31", "2022-05-31", "month")
                .total(5, 1, 5, 1, 1, 3, 1, 1)
                .row("2022-02", 0, 0, 0, 0, 0, 0, 1, 1)
                .row("2022-03", 5, 1, 4, 1, 1, 2, 2, 2)
                .row("2022-04", 0, 0, 0, 0, 0, 0, 2, 2)
                .row("2022-05", 0, 0, 1, 0, 0, 1, 1, 1);
        desk.put("board", board);

        assertHolds("all 265 numbers");
    }

    @Test
    void monthsBeginWithTheFirstOfWhichAnythingIsKnown() {
        desk.put(
                "board",
                new Board("2022-01-01", "2022-03-08", "2022-03-08", "month")
                        .total(5, 1, 1, 1, 0, 0, 4, 0)
                        .row("2022-03", 5, 1, 1, 1, 0, 0, 4, 0));
        assertHolds("all 106 numbers");

        desk.put("board", new Board("2022-01-01", "2022-03-03", "2022-03-03", "month").total(0, 0, 0, 0, 0, 0, 0, 0));
        assertHolds("all 53 numbers");
    }

    @Test
    void whatIsDueOnAnUnfinishedDayIsNotLate() {
        Board dayOver = new Board("2022-03-01", "2022-03-09", "2022-03-09", null).total(5, 1, 3, 1, 1, 1, 2, 2);
        Board goingOn = new Board("2022-03-01", "2022-03-09", "2022-03-09", null).total(5, 1, 3, 1, 1, 1, 2, 0);
        Board neither = new Board("2022-03-01", "2022-03-09", "2022-03-09", null).total(5, 1, 3, 1, 1, 1, 2, 1);

        assertThat(recount(dayOver).out()).contains("counted at the end of 2022-03-09");
        assertThat(recount(goingOn).out()).contains("counted while 2022-03-09 was not yet over");
        assertThat(recount(goingOn).exitCode()).isZero();
        assertThat(recount(neither).sentence()).contains("openLate of the total shows 1");
    }

    @Test
    void oneAnswerSpeaksOfOneMomentOnly() {
        Board mixed = new Board("2022-03-01", "2022-03-09", "2022-03-09", "procedure")
                .total(5, 1, 3, 1, 1, 1, 2, 2)
                .row("1.001193", 3, 0, 1, 1, 0, 0, 2, 0)
                .row("2.000815", 2, 1, 2, 0, 1, 1, 0, 0);

        assertThat(recount(mixed).exitCode()).isEqualTo(1);
    }

    @Test
    void whoAsksWithinThePeriodSeesItsStocksOfThatDay() {
        desk.put("board", new Board("2022-03-01", "2022-03-31", "2022-03-10", null).total(5, 1, 4, 1, 1, 2, 1, 1));

        assertHolds("while 2022-03-10 was not yet over");
    }

    @Test
    void daysAreThoseOfVietnam() {
        Step step = Step.received("06", "2022-04-30T17:00:00Z")
                .due("2022-05-01T16:59:59Z")
                .importedAt("2026-11-23T02:00:00Z");
        log.add(step);
        log.add(step.resolved("2022-05-01T16:59:59Z"));
        desk.put("board", new Board("2022-05-01", "2022-05-01", "2022-05-01", null).total(1, 0, 1, 0, 1, 0, 1, 1));

        assertHolds("all 53 numbers");
    }

    @Test
    void liveStepsCountWhenTheyWereRecorded() {
        Step live = Step.received("07", "2026-11-24T02:00:00Z");
        log.add(live);
        Step back = live.resolved("2026-11-24T03:00:00Z");
        log.add(new Step(
                back.dossier(),
                back.event(),
                back.office(),
                back.procedure(),
                back.channel(),
                back.received(),
                back.due(),
                live.received().minusSeconds(86_400),
                back.recordedAt(),
                false,
                ""));
        desk.put(
                "board",
                new Board("2026-11-24", "2026-11-24", "2026-11-24", null)
                        .total(1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2));

        assertHolds("all 53 numbers");
    }

    @Test
    void aDueDayBeforeReceptionIsTheDayOfReception() {
        Step step = Step.received("06", "2022-05-04T01:00:00Z")
                .due("2022-05-02T10:00:00Z")
                .importedAt("2026-11-23T02:00:00Z");
        log.add(step);
        Board before = new Board("2022-05-03", "2022-05-03", "2022-05-03", null).total(0, 0, 0, 0, 0, 0, 1, 1);
        Board after = new Board("2022-05-04", "2022-05-04", "2022-05-04", null).total(1, 0, 0, 0, 0, 0, 2, 2);

        assertThat(recount(before).exitCode()).isZero();
        assertThat(recount(after).exitCode()).isZero();
    }

    /** Received on 4 December and due on the 6th; a supplement was asked for on the 5th and came on the 9th, then a new date. */
    @Test
    void aDossierIsLateByTheDeadlineInForceOnEachDay() {
        Step step = Step.received("06", "2026-12-04T01:00:00Z").due("2026-12-06T10:00:00Z");
        String first = Step.deadline(step.received(), step.due());
        String second = Step.deadline(step.received(), Instant.parse("2026-12-11T10:00:00Z"));
        String third = Step.deadline(step.received(), Instant.parse("2026-12-13T10:00:00Z"));
        log.add(step);
        log.add(step.then("dossier.supplement-asked", "2026-12-05T01:00:00Z").with("\"before\":" + first + ","));
        log.add(step.then("dossier.supplement-provided", "2026-12-09T01:00:00Z").with("\"deadline\":" + second + ","));
        log.add(step.then("dossier.extended", "2026-12-10T01:00:00Z")
                .with("\"before\":" + second + ",\"deadline\":" + third + ","));

        assertFollows(december(7).total(0, 0, 0, 0, 0, 0, 2, 1));
        assertFollows(december(5).total(0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 1, 0, 0, 1));
        assertFollows(december(10).total(0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 1, 0, 1));
        assertFollows(december(12).total(0, 0, 0, 0, 0, 0, 2, 1));
        assertFollows(december(13).total(0, 0, 0, 0, 0, 0, 2, 2));
    }

    @Test
    void whatStopsIsOpenNoMoreAndWhatIsReopenedIsOpenAgain() {
        Step stopped = Step.received("06", "2026-12-04T01:00:00Z").due("2026-12-06T10:00:00Z");
        String deadline = Step.deadline(stopped.received(), stopped.due());
        Step reopened = Step.received("07", "2026-12-04T01:00:00Z").due("2026-12-06T10:00:00Z");
        log.add(stopped);
        log.add(reopened);
        log.add(stopped.then("dossier.stopped", "2026-12-05T01:00:00Z")
                .with("\"received\":\"2026-12-04T01:00:00Z\",\"before\":" + deadline + ","));
        log.add(reopened.resolved("2026-12-05T02:00:00Z"));
        log.add(Step.received("08", "2026-12-04T01:00:00Z").then("dossier.declined", "2026-12-05T03:00:00Z"));
        log.add(reopened.then("dossier.reopened", "2026-12-07T01:00:00Z"));
        log.add(reopened.then("dossier.correction-asked", "2026-12-07T02:00:00Z"));

        assertFollows(december(5).total(0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 0, 3));
        assertThat(recount(december(7).total(0, 0, 0, 0, 0, 0, 2, 2, 0, 1, 0, 0, 0, 1, 2))
                        .exitCode())
                .isZero();
    }

    /** Decided early on the 5th, taken back on the 7th: then it was never decided, but as of the 6th it was. */
    @Test
    void aDecisionThatIsTakenBackCountsNoMoreButCountedUntilThen() {
        Step step = Step.received("06", "2026-12-04T01:00:00Z").due("2026-12-06T10:00:00Z");
        log.add(step);
        log.add(step.resolved("2026-12-05T02:00:00Z"));
        log.add(step.then("dossier.reopened", "2026-12-07T01:00:00Z")
                .with("\"deadline\":" + Step.deadline(step.received(), step.due())
                        + ",\"takenBack\":{\"resolved\":\"2026-12-05T02:00:00Z\"},"));

        assertFollows(december(5).total(0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 1));
        assertFollows(december(5).asOf("2026-12-06T20:00:00Z").total(0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1));
        assertFollows(december(5).asOf("2026-12-05T01:59:59.999Z").total(0, 0, 0, 0, 0, 0, 2, 1));
        assertFollows(december(7).total(0, 0, 0, 0, 0, 0, 2, 2, 0, 1, 0, 0, 0, 0, 1));
        assertThat(recount(december(5).total(0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1))
                        .exitCode())
                .isEqualTo(1);
    }

    /** In force due on the 11th, by index 766 on the 6th; decided on the 8th after 570 minutes; it had waited too long for its answer. */
    @Test
    void whatEventsTellForFiguresIsRecounted() {
        Step step = Step.received("06", "2026-12-04T01:00:00Z").due("2026-12-11T10:00:00Z");
        String deadline = "\"deadline\":"
                + Step.deadline(step.received(), step.due()).replace("}", ",\"index\":\"2026-12-06T10:00:00Z\"}");
        log.add(step.with(
                deadline + ",\"waited\":{\"since\":\"2026-12-01T01:00:00Z\",\"until\":\"2026-12-02T01:00:00Z\"},"));
        log.add(step.resolved("2026-12-08T02:00:00Z")
                .with(deadline + ",\"handled\":{\"unit\":\"WORKING_DAY\",\"minutes\":570,\"minutesAUnit\":450},"));
        String board = new Board("2026-12-04", "2026-12-08", "2026-12-08", null)
                .total(1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2)
                .toString();
        String told = board.replace(
                        "\"workingDays\":{\"value\":null,\"numerator\":0.000,\"denominator\":0",
                        "\"workingDays\":{\"value\":1.27,\"numerator\":1.267,\"denominator\":1")
                .replace(
                        "\"acceptanceBreachRate\":{\"value\":null,\"numerator\":0,\"denominator\":0",
                        "\"acceptanceBreachRate\":{\"value\":100.00,\"numerator\":1,\"denominator\":1")
                .replace(
                        "\"onTimeByIndex766\":{\"value\":50.00,\"numerator\":1",
                        "\"onTimeByIndex766\":{\"value\":0.00,\"numerator\":0")
                .replace(
                        "\"progress766\":{\"value\":10.00,\"numerator\":1",
                        "\"progress766\":{\"value\":0.00,\"numerator\":0");

        assertThat(recount(told).sentence()).contains("follow from the events");
        assertThat(recount(board).exitCode()).isEqualTo(1);
    }

    private void assertFollows(Board board) {
        assertThat(recount(board).sentence()).contains("follow from the events");
    }

    private static Board december(int day) {
        String date = "2026-12-%02d".formatted(day);
        return new Board(date, date, date, null);
    }
}
