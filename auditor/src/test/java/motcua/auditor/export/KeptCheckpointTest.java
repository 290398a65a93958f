package motcua.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import motcua.proof.Hash;
import org.junit.jupiter.api.Test;

/** What a checkpoint that the auditor kept says about an export. */
class KeptCheckpointTest extends SevenEntries {

    @Test
    void aKeptCheckpointIsConfirmed() {
        desk.put("kept", log.checkpoint(4));

        Desk.Answer answer = verify(new ExportText(log), KEPT);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("that you kept is confirmed: up to 4 entries nothing was changed");
    }

    @Test
    void aReceiptIsAsGoodAsAKeptCheckpointAndMayBeAsNewAsTheExport() {
        desk.put("kept", log.receipt(3));

        assertThat(verify(new ExportText(log), KEPT).exitCode()).isZero();
        assertThat(verify(new ExportText(log, 2, 5), KEPT).exitCode()).isZero();
    }

    @Test
    void aLogRewrittenWithItsOwnKeyIsConvicted() {
        desk.put("kept", log.checkpoint(4));
        Hash before = log.tree(4).root();
        rewrite();
        Hash after = log.tree(4).root();

        Desk.Answer answer = verify(new ExportText(log), KEPT);

        assertThat(answer.sentence())
                .isEqualTo("The log was rewritten: at size 4 it had root " + before + ", now " + after
                        + ", and both were signed with its key; other faults: 0.");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(verify(new ExportText(log)).exitCode()).isZero();
    }

    @Test
    void aRewrittenPartIsConvictedByItsPeaks() {
        desk.put("kept", log.checkpoint(4));
        rewrite();

        assertThat(verify(new ExportText(log, 4, 7), KEPT).sentence()).startsWith("The log was rewritten: at size 4");
    }

    @Test
    void anExportChangedOnItsWayConvictsNobody() {
        desk.put("kept", log.checkpoint(4));
        ExportText export = new ExportText(log);
        envelope(export, 3, log.entries().get(3).envelope().encode(), "pseudonym", "pseudonyn");

        assertThat(verify(export, KEPT).sentence()).contains("does not hold: the entries from 0 lead to the root");
    }

    @Test
    void aKeptCheckpointNarrowsWhereAnythingWasChanged() {
        desk.put("kept", log.checkpoint(4));
        ExportText export = new ExportText(log);
        envelope(export, 6, log.entries().get(6).envelope().encode(), "pseudonym", "pseudonyn");

        Desk.Answer answer = verify(export, KEPT);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("up to 4 entries nothing was changed");
    }

    @Test
    void aLogThatLostItsEndIsConvicted() {
        desk.put("kept", log.checkpoint());
        log = new SmallLog(1);
        log.add(first);
        log.add(second);

        assertFails(log, new ExportText(log), KEPT, "The log lost entries", "that has 7 entries, the export's 2");
    }

    @Test
    void aKeptCheckpointOutsideTheExportConfirmsNothing() {
        desk.put("kept", log.checkpoint(2));

        Desk.Answer answer = verify(new ExportText(log, 3, 7), KEPT);

        assertThat(answer.sentence()).contains("is about 2 entries, the export about 3 to 7");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void aKeptCheckpointThatIsNotBelievedConfirmsNothing() {
        desk.put("kept", log.signed(4));

        Desk.Answer answer = verify(new ExportText(log), KEPT);

        assertThat(answer.sentence()).contains("is not believed: only 0 of 1 witnesses cosigned");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    private void rewrite() {
        log = new SmallLog(1);
        log.add(Step.received("09", "2026-11-23T02:00:00Z"));
        log.add(second);
        for (int i = 3; i < 8; i++) {
            log.add(Step.received("0" + i, "2026-11-23T03:10:00Z"));
        }
    }
}
