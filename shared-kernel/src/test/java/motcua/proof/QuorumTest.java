package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuorumTest {

    private static final VerifierKey ONE = Signers.witness("one").verifier();
    private static final VerifierKey TWO = Signers.witness("two").verifier();
    private static final VerifierKey THREE = Signers.witness("three").verifier();

    private static Quorum one(VerifierKey key) {
        return new Quorum.Witness(key);
    }

    @Test
    void whereNobodyIsNeededNobodyIsEnough() {
        assertThat(Quorum.NONE.isMetBy(Set.of())).isTrue();
        assertThat(Quorum.NONE.isMetBy(Set.of(ONE))).isTrue();
        assertThat(Quorum.of(0, List.of(ONE))).isEqualTo(Quorum.NONE);
    }

    @Test
    void aWitnessIsEnoughWhereItIsTheOneAskedFor() {
        assertThat(one(ONE).isMetBy(Set.of(TWO, ONE))).isTrue();
        assertThat(one(ONE).isMetBy(Set.of(TWO))).isFalse();
    }

    @Test
    void aGroupAsksForAsManyAsItsThreshold() {
        Quorum two = Quorum.of(2, List.of(ONE, TWO, THREE));

        assertThat(two.isMetBy(Set.of(ONE))).isFalse();
        assertThat(two.isMetBy(Set.of(ONE, THREE))).isTrue();
        assertThat(two.isMetBy(Set.of(ONE, TWO, THREE))).isTrue();
        assertThat(two.isMetBy(Set.of(ONE, Signers.witness("stranger").verifier())))
                .isFalse();
    }

    @Test
    void aGroupWithinAGroupCountsAsOne() {
        Quorum nested = new Quorum.Group(2, List.of(one(ONE), Quorum.of(1, List.of(TWO, THREE))));

        assertThat(nested.isMetBy(Set.of(TWO, THREE))).isFalse();
        assertThat(nested.isMetBy(Set.of(ONE))).isFalse();
        assertThat(nested.isMetBy(Set.of(ONE, THREE))).isTrue();
        assertThat(nested.witnesses()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void aThresholdIsFromOneToTheNumberOfMembers() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Quorum.of(3, List.of(ONE, TWO)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Quorum.of(-1, List.of(ONE, TWO)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Quorum.of(1, List.of()));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Quorum.Group(0, List.of(one(ONE))));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Quorum.Group(-1, List.of()));
    }

    @Test
    void nobodyIsNoMember() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Quorum.Group(1, List.of(Quorum.NONE)));
    }

    @Test
    void noWitnessCountsTwice() {
        Quorum both = Quorum.of(1, List.of(ONE, TWO));

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Quorum.of(2, List.of(ONE, ONE)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Quorum.Group(2, List.of(both, one(TWO))));
    }
}
