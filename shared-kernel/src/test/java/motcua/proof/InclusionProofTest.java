package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private static final NaiveTree TREE = NaiveTree.ofSize(300);

    private static InclusionProof proof(int index, int size) {
        return new InclusionProof(index, size, TREE.path(index, 0, size));
    }

    private static boolean holds(InclusionProof proof, int index, int size) {
        return proof.holds(TREE.leaves().get(index), TREE.root(size));
    }

    @Test
    void thePublishedProofsHold() {
        InclusionProof first = new InclusionProof(
                0,
                8,
                ReferenceTree.hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        InclusionProof sixth = new InclusionProof(
                5,
                8,
                ReferenceTree.hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        InclusionProof last = new InclusionProof(
                2, 3, ReferenceTree.hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));

        assertThat(first.holds(ReferenceTree.leaf(0), ReferenceTree.root(8))).isTrue();
        assertThat(sixth.holds(ReferenceTree.leaf(5), ReferenceTree.root(8))).isTrue();
        assertThat(last.holds(ReferenceTree.leaf(2), ReferenceTree.root(3))).isTrue();
        assertThat(ReferenceTree.ofSize(8).inclusion(0)).isEqualTo(first);
        assertThat(ReferenceTree.ofSize(8).inclusion(5)).isEqualTo(sixth);
        assertThat(ReferenceTree.ofSize(3).inclusion(2)).isEqualTo(last);
    }

    @Test
    void everyLeafOfEveryTreeCanBeProven() {
        for (int size = 1; size <= 300; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(holds(proof(index, size), index, size))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aProofHoldsForNoOtherLeafOrPlace(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 299) int first,
            @ForAll @IntRange(max = 299) int second) {
        int index = first % size;
        int other = second % size;
        List<Hash> path = TREE.path(index, 0, size);
        Hash leaf = TREE.leaves().get(index);

        assertThat(holds(proof(index, size), other, size)).isEqualTo(index == other);
        assertThat(new InclusionProof(other, size, path).holds(leaf, TREE.root(size)))
                .isEqualTo(index == other);
    }

    @Property(tries = 200)
    void everyFlippedBitOfAPathIsNoticed(
            @ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(max = 299) int number) {
        int index = number % size;
        List<Hash> path = TREE.path(index, 0, size);

        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, Flips.hash(path.get(i), number % 256));
            assertThat(holds(new InclusionProof(index, size, flipped), index, size))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void aPathThatIsTooShortOrTooLongIsNoProof(
            @ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(max = 299) int number) {
        int index = number % size;
        List<Hash> path = TREE.path(index, 0, size);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(TREE.root(size));

        assertThat(holds(new InclusionProof(index, size, longer), index, size)).isFalse();
        assertThat(holds(new InclusionProof(index, size, path.subList(1, path.size())), index, size))
                .isFalse();
        assertThat(holds(new InclusionProof(index, size, path.subList(0, path.size() - 1)), index, size))
                .isFalse();
    }

    @Test
    void aProofThatStopsHalfWayDoesNotHoldForTheSubtreeItReached() {
        InclusionProof half = new InclusionProof(0, 8, TREE.path(0, 0, 4));

        assertThat(half.holds(TREE.leaves().getFirst(), TREE.root(4))).isFalse();
    }

    @Test
    void thereIsNoLeafOutsideTheTree() {
        Hash hash = Hash.EMPTY_TREE;

        assertThat(new InclusionProof(0, 0, List.of()).holds(hash, hash)).isFalse();
        assertThat(new InclusionProof(1, 1, List.of()).holds(hash, hash)).isFalse();
        assertThat(new InclusionProof(-1, 1, List.of()).holds(hash, hash)).isFalse();
        assertThat(new InclusionProof(0, -1, List.of()).holds(hash, hash)).isFalse();
        assertThat(new InclusionProof(0, 1, List.of()).holds(hash, hash)).isTrue();
    }

    @Property(tries = 500)
    void noNumbersAndNoPathMakeTheVerifierFail(
            @ForAll long index, @ForAll long size, @ForAll @IntRange(max = 200) int length) {
        List<Hash> path = Collections.nCopies(length, Hash.EMPTY_TREE);

        assertThat(new InclusionProof(index, size, path).holds(Hash.EMPTY_TREE, TREE.root(7)))
                .isFalse();
    }

    @Property(tries = 500)
    void theLastLeafOfAHugeTreeIsHandledToo(
            @ForAll @LongRange(min = 1) long size, @ForAll @IntRange(max = 64) int length) {
        List<Hash> path = Collections.nCopies(length, Hash.EMPTY_TREE);

        assertThat(new InclusionProof(size - 1, size, path).holds(Hash.EMPTY_TREE, TREE.root(7)))
                .isFalse();
    }
}
