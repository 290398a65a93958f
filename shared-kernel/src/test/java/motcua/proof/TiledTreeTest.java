package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TiledTreeTest {

    /** Enough for three levels of tiles. */
    private static final int LARGE = 66_000;

    private static final NaiveTree TREE = NaiveTree.ofSize(LARGE);
    private static final PublishedTiles TILES = TREE.publishedInStepsOf(997);

    private static TiledTree ofSize(int size) {
        return new TiledTree(size, TILES);
    }

    @Test
    void everySmallTreeIsReadBackFromItsTiles() {
        for (int size = 0; size <= 300; size++) {
            assertThat(ofSize(size).root()).as("root of %d", size).isEqualTo(TREE.root(size));
            for (int number = 0; number < size; number += 13) {
                int index = size - 1 - number;
                assertThat(ofSize(size).inclusion(index).path())
                        .as("leaf %d of %d", index, size)
                        .isEqualTo(TREE.path(index, 0, size));
                assertThat(ofSize(size).consistency(index).path())
                        .as("%d to %d", index, size)
                        .isEqualTo(TREE.consistency(index, size));
            }
        }
    }

    @Property(tries = 100)
    void everyLargeTreeIsReadBackFromItsTiles(
            @ForAll @IntRange(min = 1, max = LARGE) int size, @ForAll @IntRange(max = LARGE - 1) int number) {
        int index = number % size;

        assertThat(ofSize(size).root()).isEqualTo(TREE.root(size));
        assertThat(ofSize(size).inclusion(index)).isEqualTo(new InclusionProof(index, size, TREE.path(index, 0, size)));
        assertThat(ofSize(size).consistency(index))
                .isEqualTo(new ConsistencyProof(index, size, TREE.consistency(index, size)));
    }

    @Test
    void aTreeIsConsistentWithItselfAndWithTheEmptyOneWithoutAPath() {
        assertThat(ofSize(5).consistency(5)).isEqualTo(new ConsistencyProof(5, 5, List.of()));
        assertThat(ofSize(5).consistency(0)).isEqualTo(new ConsistencyProof(0, 5, List.of()));
        assertThat(ofSize(0).consistency(0)).isEqualTo(new ConsistencyProof(0, 0, List.of()));
    }

    @Test
    void appendingGoesOnFromTheFrontierOfTheTiles() {
        Frontier frontier = ofSize(777).frontier().append(TREE.leaves().get(777));

        assertThat(frontier.root()).isEqualTo(TREE.root(778));
    }

    @Test
    void eachTileIsReadOnce() {
        Set<HashTile> read = new HashSet<>();
        TiledTree tree = new TiledTree(LARGE, tile -> {
            assertThat(read.add(tile)).as(tile.path()).isTrue();
            return TILES.read(tile);
        });

        tree.inclusion(12_345);

        assertThat(read)
                .extracting(HashTile::path)
                .containsExactlyInAnyOrder("tile/0/048", "tile/1/000", "tile/1/001.p/1", "tile/0/257.p/208");
    }

    @Test
    void whatIsNotInTheTreeCannotBeProven() {
        assertThatIllegalArgumentException().isThrownBy(() -> ofSize(5).inclusion(5));
        assertThatIllegalArgumentException().isThrownBy(() -> ofSize(5).inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> ofSize(5).consistency(6));
        assertThatIllegalArgumentException().isThrownBy(() -> ofSize(5).consistency(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TiledTree(-1, TILES));
    }

    @Test
    void aTileThatIsTooShortIsAFaultOfTheLog() {
        TiledTree tree = new TiledTree(5, tile -> List.of(Hash.EMPTY_TREE));

        assertThatIllegalStateException().isThrownBy(tree::root).withMessageContaining("tile/0/000.p/5");
    }
}
