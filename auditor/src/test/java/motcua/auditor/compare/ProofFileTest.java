package motcua.auditor.compare;

import motcua.proof.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consistency proof between two states. */
class ProofFileTest extends TwoStates {

    @Test
    void aProofOfGrowthIsConsistent() {
        for (long earlier : new long[] {0, 1, 2, 3, 4, 5, 128, 255, 256, 257, 299}) {
            states(earlier, 300);
            assertEnds(0, PROOF, "Consistent: the log motcua.vn/test grew from " + earlier + " to 300 entries");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 6, 255, 257, 299})
    void aProofThatLeadsToTheLaterStateAloneIsAFork(long earlier) {
        states(earlier, 300);
        desk.put("a", fork.checkpoint(earlier));

        assertEnds(
                1,
                PROOF,
                "The log was forked",
                "has root " + fork.tree(earlier).root(),
                "with root " + log.tree(earlier).root());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 256})
    void aProofBehindACompleteTreeConvictsNobodyAndShowsNothing(long earlier) {
        states(earlier, 300);
        desk.put("a", fork.checkpoint(earlier));

        assertEnds(1, PROOF, "Not shown", "does not lead to the state");
    }

    @Test
    void aProofThatLeadsToNeitherShowsNothing() {
        desk.put(
                "proof",
                log.consistency(5, 300).replace(log.consistency(5, 300).split("\n", -1)[1], Hash.EMPTY_TREE + ""));
        assertEnds(1, PROOF, "Not shown");

        desk.put("b", fork.checkpoint());
        desk.put("proof", log.consistency(5, 300));
        assertEnds(1, PROOF, "Not shown");
    }

    @Test
    void aProofOfOtherSizesIsNotTheOne() {
        desk.put("proof", log.consistency(6, 300));

        assertEnds(2, PROOF, "is about 6 and 300 entries; fetch /trail/consistency?from=5&to=300");
    }

    @Test
    void whatIsNoProofCannotBeRead() {
        for (String text : new String[] {
            "",
            "\n",
            "consistency 5\n",
            "consistency 05 300\n",
            "consistency 5 300",
            "consistency 5 300\nx\n",
            "consistency 5 300\n\n",
            "proof 5 300\n",
            log.consistency(5, 300) + Hash.EMPTY_TREE,
            "consistency 5 300\n" + (Hash.EMPTY_TREE + "\n").repeat(65)
        }) {
            desk.put("proof", text);
            assertEnds(2, PROOF, "is not the text of a consistency proof");
        }
    }
}
