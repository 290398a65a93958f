package motcua.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Seal;
import org.junit.jupiter.api.Test;

/** Whether the entries of an export lead to what was signed. */
class ExportTreeTest extends SevenEntries {

    @Test
    void aFalsePeakLeadsNowhere() {
        String text = new ExportText(log, 5, 7).toString();
        String peak = log.frontier(5).peaks().getFirst().toString();

        Desk.Answer answer = desk.put("export", text.replace(peak, Hash.EMPTY_TREE.toString()))
                .run(COMMAND);

        assertThat(answer.sentence()).contains("the entries from 5 lead to the root", "or a peak was changed");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void aCheckpointThatTheLogDidNotSignIsNamed() {
        var thief = SmallLog.signer("thief", Seal.NOTE);
        var forged = Note.of(log.checkpoint().text()).signedBy(thief);

        assertFails(
                new ExportText(log).under(forged),
                "the signature of the log motcua.vn/test is missing or wrong",
                "faults in all: 1.");
    }

    @Test
    void aLogUnderAnotherNameIsNamed() {
        String text = new ExportText(log).toString();

        Desk.Answer answer = desk.put("export", text.replace("origin motcua.vn/test", "origin other.vn/log"))
                .run(COMMAND);

        assertThat(answer.sentence()).contains("made for the log motcua.vn/test, not for other.vn/log");
        assertThat(answer.sentence()).contains("faults in all: 8.");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void anExportThatWasCutAnywhereIsRefused() {
        String text = new ExportText(log, 3, 7).toString();

        for (int length = 0; length < text.length(); length += 7) {
            Desk.Answer answer = desk.put("export", text.substring(0, length)).run(COMMAND);
            assertThat(answer.exitCode()).as("%d characters", length).isEqualTo(2);
            assertThat(answer.out().lines()).hasSize(1);
        }
    }

    @Test
    void everyByteOfAnExportCounts() {
        SmallLog small = new SmallLog(0);
        small.add(first);
        byte[] text = new ExportText(small).bytes();
        desk.put("keys", small.policy());

        // One bit of each, another each time.
        for (int bit = 0; bit < text.length * 8; bit += 9) {
            desk.put("export", SmallLog.flipped(text, bit));
            assertThat(desk.run(COMMAND).exitCode()).as("bit %d", bit).isIn(1, 2);
        }
    }

    @Test
    void everyPartOfTheLogHoldsToo() {
        for (int from = 0; from <= 7; from++) {
            for (int to = from; to <= 7; to++) {
                assertThat(verify(new ExportText(log, from, to)).exitCode())
                        .as("%d to %d", from, to)
                        .isZero();
            }
        }
    }

    @Test
    void twoExchangedEntriesLeadToAnotherRoot() {
        ExportText export = new ExportText(log);
        Collections.swap(export.lines(), 0, 1);

        assertFails(export, "the entries from 0 lead to the root", "faults in all: 1.");
    }

    @Test
    void aChangedEnvelopeWithNothingBehindItLeadsToAnotherRoot() {
        ExportText export = new ExportText(log);
        envelope(export, 6, log.entries().get(6).envelope().encode(), "pseudonym", "pseudonyn");

        assertFails(export, "the entries from 0 lead to the root", "an entry, its place or a peak was changed");
    }
}
