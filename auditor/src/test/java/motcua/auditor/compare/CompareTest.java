package motcua.auditor.compare;

import motcua.auditor.SmallLog;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Seal;
import org.junit.jupiter.api.Test;

class CompareTest extends TwoStates {

    @Test
    void twiceTheSameStateIsIdentical() {
        desk.put("a", log.receipt(17));

        assertEnds(
                0,
                COMMAND,
                "Identical: the log motcua.vn/test has 300 entries and root "
                        + log.tree(300).root());
    }

    @Test
    void withoutAProofNobodyCanTell() {
        assertEnds(2, COMMAND, "fetch /trail/consistency?from=5&to=300");
    }

    @Test
    void twoRootsAtOneSizeAreAFork() {
        desk.put("a", fork.checkpoint());

        assertEnds(
                1,
                COMMAND,
                "The log was forked: at 300 entries",
                fork.tree(300).root() + "",
                log.tree(300).root() + "");
    }

    @Test
    void aSmallerLaterStateLostEntries() {
        desk.put("b", log.checkpoint(4));

        assertEnds(1, COMMAND, "The log lost entries", "has 4 of them", "had 5");
    }

    @Test
    void aStateNobodyBelievesIsNamed() {
        desk.put("b", log.signed(300));
        assertEnds(1, PROOF, "The checkpoint of " + desk.path("b") + " does not hold: only 0 of 1 witnesses");

        desk.put("a", "hello");
        assertEnds(2, PROOF, "is neither a checkpoint nor a receipt");
    }

    @Test
    void twoLogsCannotBeCompared() {
        var other = SmallLog.signer("other.vn/log", Seal.NOTE);
        desk.put(
                "b",
                Note.of(new Checkpoint("other.vn/log", 9, Hash.EMPTY_TREE).text())
                        .signedBy(other)
                        .cosignedBy(log.witnesses().getFirst(), SmallLog.COSIGNED));
        desk.put("keys", "log " + other.verifier() + "\n" + log.policy());

        assertEnds(2, COMMAND, "these are two logs, motcua.vn/test and other.vn/log");
    }

    @Test
    void oneProofIsEnough() {
        assertEnds(2, PROOF + " --tiles ./mirror", "give one of --proof, --export and --tiles");
    }
}
