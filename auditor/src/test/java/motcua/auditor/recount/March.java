package motcua.auditor.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Five dossiers of a register and a published scoreboard about them. */
abstract class March {

    static final String COMMAND = "recount ./board --export ./export --policy ./keys";
    static final String HUU_LUNG = "H37.08.01";
    static final String HOANG_DONG = "H37.01.06";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    final SmallLog log = new SmallLog(1);

    @SuppressWarnings("NullAway.Init") // before each
    Desk desk;

    /** All from a register, due on 9 March; resolved early, on time, late on the day, late the day after, and never. */
    @BeforeEach
    void march() {
        desk = new Desk(directory);
        Step early = imported("01").at(HUU_LUNG, "1.001193", "COUNTER");
        Step onTime = imported("02").at(HUU_LUNG, "2.000815", "ONLINE");
        Step late = imported("03").at(HOANG_DONG, "2.000815", "COUNTER");
        Step nextDay = imported("04").at(HOANG_DONG, "1.001193", "POST");
        Step never = imported("05").at(HOANG_DONG, "1.001193", "COUNTER");
        log.add(early);
        log.add(early.resolved("2022-03-08T03:00:00Z"));
        log.add(onTime);
        log.add(onTime.resolved("2022-03-09T03:00:00Z"));
        log.add(late);
        log.add(late.resolved("2022-03-09T11:00:00Z"));
        log.add(nextDay);
        log.add(nextDay.resolved("2022-03-10T03:00:00Z"));
        log.add(never);
        desk.put("keys", log.policy());
    }

    static Step imported(String dossier) {
        return Step.received(dossier, "2022-03-04T01:15:00Z")
                .due("2022-03-09T10:00:00Z")
                .importedAt("2026-11-23T02:00:00Z");
    }

    static Board inMarch(String by) {
        return new Board("2022-03-01", "2022-03-31", "2022-03-31", by).total(5, 1, 4, 1, 1, 2, 1, 1);
    }

    static Board byOffice() {
        return inMarch("office").row(HOANG_DONG, 3, 0, 2, 0, 0, 2, 1, 1).row(HUU_LUNG, 2, 1, 2, 1, 1, 0, 0, 0);
    }

    Desk.Answer recount(Object board) {
        return desk.put("board", board).put("export", new ExportText(log)).run(COMMAND);
    }

    void assertHolds(String... parts) {
        Desk.Answer answer = desk.put("export", new ExportText(log)).run(COMMAND);
        assertThat(answer.out()).contains(parts);
        assertThat(answer.exitCode()).as(answer.sentence()).isZero();
    }

    void assertUnknown(String board, String part) {
        Desk.Answer answer = recount(board);
        assertThat(answer.sentence()).contains(part);
        assertThat(answer.exitCode()).isEqualTo(2);
    }
}
