package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

    private static final NaiveTree TREE = NaiveTree.ofSize(300);

    private static boolean holds(int first, int second, List<Hash> path) {
        return new ConsistencyProof(first, second, path).holds(TREE.root(first), TREE.root(second));
    }

    @Test
    void thePublishedProofsHold() {
        ConsistencyProof oneToEight = new ConsistencyProof(
                1,
                8,
                ReferenceTree.hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        ConsistencyProof sixToEight = new ConsistencyProof(
                6,
                8,
                ReferenceTree.hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        ConsistencyProof twoToFive = new ConsistencyProof(
                2,
                5,
                ReferenceTree.hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));

        assertThat(oneToEight.holds(ReferenceTree.root(1), ReferenceTree.root(8)))
                .isTrue();
        assertThat(sixToEight.holds(ReferenceTree.root(6), ReferenceTree.root(8)))
                .isTrue();
        assertThat(twoToFive.holds(ReferenceTree.root(2), ReferenceTree.root(5)))
                .isTrue();
        assertThat(ReferenceTree.ofSize(8).consistency(1)).isEqualTo(oneToEight);
        assertThat(ReferenceTree.ofSize(8).consistency(6)).isEqualTo(sixToEight);
        assertThat(ReferenceTree.ofSize(5).consistency(2)).isEqualTo(twoToFive);
    }

    @Test
    void everyTreeContinuesEveryEarlierOne() {
        for (int second = 0; second <= 300; second++) {
            for (int first = 0; first <= second; first++) {
                assertThat(holds(first, second, TREE.consistency(first, second)))
                        .as("%d to %d", first, second)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aProofHoldsForNoOtherRootsOrSizes(
            @ForAll @IntRange(min = 2, max = 300) int second, @ForAll @IntRange(max = 298) int number) {
        int first = 1 + number % (second - 1);
        List<Hash> path = TREE.consistency(first, second);
        ConsistencyProof proof = new ConsistencyProof(first, second, path);
        Hash stranger = Flips.hash(TREE.root(first), number % 256);

        assertThat(proof.holds(stranger, TREE.root(second))).isFalse();
        assertThat(proof.holds(TREE.root(first), stranger)).isFalse();
        assertThat(proof.holds(TREE.root(second), TREE.root(first))).isFalse();
        assertThat(new ConsistencyProof(second, first, path).holds(TREE.root(first), TREE.root(second)))
                .isFalse();
        assertThat(new ConsistencyProof(first - 1, second, path).holds(TREE.root(first), TREE.root(second)))
                .isFalse();
    }

    @Property(tries = 200)
    void everyChangeOfAPathIsNoticed(
            @ForAll @IntRange(min = 2, max = 300) int second, @ForAll @IntRange(max = 298) int number) {
        int first = 1 + number % (second - 1);
        List<Hash> path = TREE.consistency(first, second);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(TREE.root(second));

        assertThat(holds(first, second, longer)).isFalse();
        assertThat(holds(first, second, path.subList(1, path.size()))).isFalse();
        assertThat(holds(first, second, path.subList(0, path.size() - 1))).isFalse();
        assertThat(holds(first, second, List.of())).isFalse();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, Flips.hash(path.get(i), number % 256));
            assertThat(holds(first, second, flipped)).isFalse();
        }
    }

    @Test
    void treesOfOneSizeAreOneTree() {
        assertThat(new ConsistencyProof(5, 5, List.of()).holds(TREE.root(5), TREE.root(6)))
                .isFalse();
        assertThat(holds(5, 5, List.of(TREE.root(5)))).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).holds(TREE.root(5), TREE.root(5)))
                .isFalse();
    }

    @Test
    void everyTreeBeginsWithTheEmptyOneAndNoOther() {
        assertThat(holds(0, 5, List.of())).isTrue();
        assertThat(holds(0, 5, List.of(TREE.root(5)))).isFalse();
        assertThat(new ConsistencyProof(0, 5, List.of()).holds(TREE.root(4), TREE.root(5)))
                .isFalse();
    }

    @Test
    void noTreeHasANegativeSize() {
        Hash root = TREE.root(5);

        assertThat(new ConsistencyProof(-1, 5, List.of()).holds(root, root)).isFalse();
        assertThat(new ConsistencyProof(-1, -1, List.of()).holds(root, root)).isFalse();
        assertThat(new ConsistencyProof(Long.MIN_VALUE, 5, List.of()).holds(root, root))
                .isFalse();
    }

    @Property(tries = 500)
    void noNumbersAndNoPathMakeTheVerifierFail(
            @ForAll long first, @ForAll long second, @ForAll @IntRange(max = 200) int length) {
        List<Hash> path = Collections.nCopies(length, Hash.EMPTY_TREE);

        assertThat(new ConsistencyProof(first, second, path).holds(TREE.root(7), TREE.root(8)))
                .isFalse();
    }
}
