package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final NaiveTree TREE = NaiveTree.ofSize(66_000);

    @Property(tries = 60)
    void anAppendWritesTheTilesOfTheTreeAndNoOthers(
            @ForAll @IntRange(max = 66_000) int one, @ForAll @IntRange(max = 66_000) int two) {
        int before = Math.min(one, two);
        int after = Math.max(one, two);
        PublishedTiles published = new PublishedTiles();
        published.append(TREE.leaves().subList(0, before));

        Growth growth = published.append(TREE.leaves().subList(before, after));

        assertThat(growth.size()).isEqualTo(after);
        assertThat(growth.tiles().sequencedKeySet())
                .containsExactlyElementsOf(HashTile.written(before, after).toList());
        growth.tiles().forEach((tile, hashes) -> assertThat(hashes).isEqualTo(expected(tile)));
    }

    private static List<Hash> expected(HashTile tile) {
        int span = 1 << (8 * tile.level());
        int start = (int) tile.index() * Tile.FULL_WIDTH;
        return IntStream.range(start, start + tile.width())
                .mapToObj(hash -> TREE.root(hash * span, (hash + 1) * span))
                .toList();
    }

    @Test
    void nothingIsWrittenForNothing() {
        assertThat(Growth.append(256, tile -> List.of(), List.of()).tiles()).isEmpty();
    }

    @Test
    void behindAFullTileStandsNoEmptyOne() {
        Growth growth = Growth.append(0, tile -> List.of(), TREE.leaves().subList(0, 512));

        assertThat(growth.tiles().sequencedKeySet())
                .containsExactly(new HashTile(0, 0, 256), new HashTile(0, 1, 256), new HashTile(1, 0, 2));
    }

    @Test
    void fullTilesAreNotReadAgain() {
        Growth growth = Growth.append(256 * 256, tile -> List.of(), List.of(Hash.EMPTY_TREE));

        assertThat(growth.tiles().sequencedKeySet()).containsExactly(new HashTile(0, 256, 1));
    }

    @Test
    void aPartialTileMustBeThereToGrow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Growth.append(2, tile -> List.of(Hash.EMPTY_TREE), List.of(Hash.EMPTY_TREE)));
    }

    @Test
    void aTreeHasASizeThatCanBeCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Growth.append(-1, tile -> List.of(), List.of()));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Growth.append(Long.MAX_VALUE, tile -> List.of(), List.of(Hash.EMPTY_TREE)));
    }
}
