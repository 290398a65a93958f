package motcua.auditor.compare;

import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.proof.Note;
import motcua.proof.Seal;
import org.junit.jupiter.api.Test;

/** An export between two states. */
class ExportFileTest extends TwoStates {

    @Test
    void anExportThroughBothStatesIsConsistent() {
        desk.put("export", new ExportText(log));
        assertEnds(0, EXPORT, "Consistent");

        desk.put("export", new ExportText(log, 5, 7));
        assertEnds(0, EXPORT, "Consistent");

        desk.put("export", new ExportText(log, 6, 300));
        assertEnds(2, EXPORT, "covers 6 to 300, not both 5 and 300");
    }

    @Test
    void anExportThroughTheLaterStateAloneIsAFork() {
        desk.put("a", fork.checkpoint(5)).put("export", new ExportText(log));

        assertEnds(1, EXPORT, "The log was forked", "with root " + log.tree(5).root());
    }

    @Test
    void anExportThroughTheEarlierStateAloneIsAFork() {
        desk.put("b", fork.checkpoint()).put("export", new ExportText(log));

        assertEnds(1, EXPORT, "The log was forked: at 300 entries", "which it signed too");
    }

    @Test
    void anExportThatWasChangedOnItsWayConvictsNobodyAlthoughItsCheckpointIsSigned() {
        ExportText changed = new ExportText(log);
        changed.lines().set(9, changed.lines().get(10));
        desk.put("export", changed);

        assertEnds(1, EXPORT, "Not shown");
    }

    @Test
    void anExportNobodySignedConvictsNobody() {
        Note forged = Note.of(log.checkpoint().text()).signedBy(SmallLog.signer("thief", Seal.NOTE));
        desk.put("b", fork.checkpoint()).put("export", new ExportText(log).under(forged));

        assertEnds(1, EXPORT, "Not shown");
    }
}
