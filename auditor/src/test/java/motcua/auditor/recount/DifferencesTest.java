package motcua.auditor.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.Step;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import org.junit.jupiter.api.Test;

/** Numbers that do not follow from the events. */
class DifferencesTest extends March {

    @Test
    void everyNumberCounts() {
        String board = byOffice().toString();
        Pattern number = Pattern.compile("(?<=\":)[0-9]+(?=[.,}])");
        int changed = 0;
        for (MatchResult found : number.matcher(board).results().toList()) {
            if (board.startsWith("\"position\"", found.start() - 11)) {
                continue;
            }
            String other = board.substring(0, found.start())
                    + (Long.parseLong(found.group()) + 1)
                    + board.substring(found.end());
            assertThat(recount(other).exitCode()).as(other).isEqualTo(1);
            changed++;
        }
        assertThat(changed).isEqualTo(141);
    }

    @Test
    void theFirstWrongNumberIsNamedAndAllAreCounted() {
        String board = byOffice().toString().replace("\"late\":2,\"open\":1", "\"late\":1,\"open\":0");

        Desk.Answer answer = recount(board);

        assertThat(answer.sentence())
                .contains("late of the total shows 1, the events say 2", "differing numbers in all: 4");
    }

    @Test
    void aWrongNumberOfARowIsNamedWithIt() {
        assertThat(recount(byOffice()
                                .toString()
                                .replace(
                                        "\"value\":50.00,\"numerator\":1,\"denominator\":2",
                                        "\"value\":50.01,\"numerator\":1,\"denominator\":2"))
                        .sentence())
                .contains("onlineShare.value of row H37.08.01 shows 50.01, the events say 50.00");
    }

    @Test
    void rowsTooManyAndTooFewAreNamed() {
        assertThat(recount(inMarch("office").row(HOANG_DONG, 3, 0, 2, 0, 0, 2, 1, 1))
                        .sentence())
                .contains("row H37.08.01 is not shown, and events belong to it");
        assertThat(recount(byOffice().row("H37.99.99", 0, 0, 0, 0, 0, 0, 0, 0)).sentence())
                .contains("row H37.99.99 is shown, and no event belongs to it");
    }

    @Test
    void anExportThatDoesNotHoldProvesNoFigures() {
        desk.put("board", byOffice()).put("export", new ExportText(log).without(3));
        Desk.Answer removed = desk.run("recount ./board --export ./export");
        assertThat(removed.sentence()).contains("The export", "the event was removed from the store");
        assertThat(removed.exitCode()).isEqualTo(1);

        desk.put("export", new ExportText(log).under(log.signed(9)));
        Desk.Answer unsigned = desk.run(COMMAND);
        assertThat(unsigned.sentence()).contains("only 0 of 1 witnesses cosigned");
        assertThat(unsigned.exitCode()).isEqualTo(1);
    }

    @Test
    void aPartOfTheLogIsNotEnough() {
        desk.put("board", byOffice()).put("export", new ExportText(log, 1, 9));

        Desk.Answer answer = desk.run(COMMAND);

        assertThat(answer.sentence()).contains("begins at entry 1");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsNoScoreboardCannotBeRecounted() {
        String board = byOffice().toString();
        assertUnknown(board.replace("scoreboard-3", "scoreboard-2"), "follows the rules scoreboard-2");
        assertUnknown(board.replace("\"by\":\"office\"", "\"by\":\"day\""), "\"by\" is missing");
        assertUnknown(board.replace("\"from\":\"2022-03-01\"", "\"from\":\"2022-02-30\""), "\"from\" is missing");
        assertUnknown(
                board.replace("\"lastDay\":\"2022-03-31\"", "\"lastDay\":\"2022-04-01\""), "\"lastDay\" is missing");
        assertUnknown(board.replace("\"to\":", "\"asOf\":\"then\",\"to\":"), "\"asOf\" is missing");
        assertUnknown(board.replace("PT24H", "a day"), "\"lateEntry\" is missing");
        assertUnknown(board.replace("\"key\"", "\"kay\""), "\"key\" is missing");
        assertUnknown(board.replace("H37.01.06", "H37.08.01"), "\"key\" is missing, stands twice");
        assertUnknown(board.replace("\"to\":", "\"from\":"), "is not JSON, or names a member twice");
        assertUnknown(board.replace("{\"from\"", "{\"office\":\"H37.08.01\",\"from\""), "\"office\" is missing");
        assertUnknown(
                board.replace("{\"from\"", "{\"office\":{\"id\":{\"value\":\"x\"}},\"from\""), "\"office\" is missing");
        assertUnknown(board + "x", "is not JSON");
    }

    @Test
    void anEventThatCannotBeReadStopsTheCount() {
        Step step = Step.received("08", "2026-11-24T02:00:00Z");
        String payload = new String(step.payload(), StandardCharsets.UTF_8).replace("\"due\"", "\"dua\"");
        byte[] odd = payload.getBytes(StandardCharsets.UTF_8);
        var envelope =
                step.envelope(0, null, log.entries().getFirst().envelope().salt());
        log.add(
                new Envelope(
                        envelope.log(),
                        envelope.eventId(),
                        envelope.dossierId(),
                        0,
                        envelope.event(),
                        "1",
                        envelope.recordedAt(),
                        envelope.occurredAt(),
                        envelope.actor(),
                        null,
                        Hash.sha256(odd),
                        envelope.salt()),
                odd);

        assertUnknown(byOffice().toString(), "step 0 (dossier.received, revision 1) cannot be counted");
    }

    @Test
    void withoutKeysTheVerdictSaysThatSignaturesWereNotChecked() {
        desk.put("board", inMarch("office").toString().replace("\"by\":\"office\",", ""))
                .put("export", new ExportText(log));

        Desk.Answer answer = desk.run("recount ./board --export ./export");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.sentence()).contains("its signatures were not checked, because no key was given");
    }
}
