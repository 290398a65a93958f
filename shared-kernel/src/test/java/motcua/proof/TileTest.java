package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    private static List<String> paths(long before, long after) {
        return HashTile.written(before, after).map(Tile::path).toList();
    }

    @Test
    void pathsAreWrittenAsTheSpecificationShows() {
        assertThat(new HashTile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new HashTile(63, 0, 1).path()).isEqualTo("tile/63/000.p/1");
        assertThat(new HashTile(7, 999, 255).path()).isEqualTo("tile/7/999.p/255");
        assertThat(new EntryTile(1_000, 256).path()).isEqualTo("tile/entries/x001/000");
        assertThat(new EntryTile(5, 17).path()).isEqualTo("tile/entries/005.p/17");
        assertThat(new HashTile(0, Tile.MAX_INDEX - 1, 256).path()).isEqualTo("tile/0/x999/x999/x999/x999/x999/999");
    }

    @Property(tries = 300)
    void everyTileIsFoundAgainByItsPath(
            @ForAll @IntRange(max = 63) int level,
            @ForAll @LongRange(max = Tile.MAX_INDEX - 1) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        HashTile tile = new HashTile(level, index, width);
        EntryTile entries = new EntryTile(index, width);

        assertThat(Tile.parse(tile.path())).isEqualTo(tile);
        assertThat(Tile.parse(entries.path())).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/0/000/",
                "tile/64/000",
                "tile/00/000",
                "tile/01/000",
                "tile/-1/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/000",
                "tile/0/x000/x001/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/X001/000",
                "tile/0/000.p/0",
                "tile/0/000.p/00",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/000p/1",
                "tile/entry/000",
                "tile/entries/x001/x234/067 ",
                "tile/entries/x001/x234/067\n",
                "tile/0/x001/x000/x000/x000/x000/x000/000",
                "tile/0/٠٠٠"
            })
    void nearMissesArePathsOfNothing(String path) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Tile.parse(path));
    }

    @Test
    void numbersOutOfRangeNameNoTile() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new HashTile(-1, 0, 1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new HashTile(64, 0, 1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new HashTile(0, -1, 1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new HashTile(0, Tile.MAX_INDEX, 1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new EntryTile(0, 0));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new EntryTile(0, 257));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new EntryTile(-1, 1));
    }

    @Test
    void aTreeOf70000LeavesHasTheTilesThatTheSpecificationCounts() {
        List<HashTile> tiles = HashTile.of(70_000).toList();

        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles)
                .filteredOn(Tile::partial)
                .containsExactly(new HashTile(0, 273, 112), new HashTile(1, 1, 17), new HashTile(2, 0, 1));
        assertThat(tiles)
                .filteredOn(tile -> tile.level() == 1 && !tile.partial())
                .containsExactly(new HashTile(1, 0, 256));
    }

    @Test
    void aTreeOf256LeavesHasAPartialTileAboveItsFullOne() {
        assertThat(paths(0, 256)).containsExactly("tile/0/000", "tile/1/000.p/1");
    }

    @Test
    void anAppendWritesWhatChangedAndNothingElse() {
        assertThat(paths(0, 0)).isEmpty();
        assertThat(paths(300, 300)).isEmpty();
        assertThat(paths(0, 1)).containsExactly("tile/0/000.p/1");
        assertThat(paths(200, 300)).containsExactly("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1");
        assertThat(paths(256, 300)).containsExactly("tile/0/001.p/44");
        assertThat(paths(65_535, 65_536)).containsExactly("tile/0/255", "tile/1/000", "tile/2/000.p/1");
        assertThatIllegalArgumentException().isThrownBy(() -> HashTile.written(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> HashTile.written(-1, 1));
    }

    @Test
    void theLargestLogCanBeNamedWithoutBeingWalked() {
        assertThat(HashTile.of(Long.MAX_VALUE).findFirst()).contains(new HashTile(0, 0, 256));
        assertThat(paths(Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .containsExactly("tile/0/x036/x028/x797/x018/x963/967.p/255");
        assertThat(HashTile.written(Long.MAX_VALUE - 256, Long.MAX_VALUE).map(HashTile::level))
                .contains(1);
        assertThat(HashTile.written((1L << 62) - 1, 1L << 62).map(HashTile::level))
                .endsWith(7);
    }

    @Test
    void entriesAreBundledLikeTheirHashes() {
        assertThat(EntryTile.written(200, 300)).containsExactly(new EntryTile(0, 256), new EntryTile(1, 44));
        assertThat(EntryTile.written(5, 5)).isEmpty();
    }

    @Test
    void hashesAreReadBackFromTheirTile() {
        List<Hash> hashes = NaiveTree.ofSize(3).leaves();
        HashTile tile = new HashTile(0, 0, 3);

        assertThat(tile.encode(hashes)).hasSize(96);
        assertThat(tile.decode(tile.encode(hashes))).isEqualTo(hashes);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> tile.encode(hashes.subList(0, 2)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> tile.decode(new byte[95]));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> tile.decode(new byte[128]));
        assertThat(new HashTile(0, 0, 256).encode(Collections.nCopies(256, Hash.EMPTY_TREE)))
                .hasSize(8192);
    }

    @Test
    void entriesAreWrittenBehindTheirLengthInTwoBytes() {
        EntryTile tile = new EntryTile(0, 3);
        byte[] longest = new byte[EntryTile.MAX_ENTRY_BYTES];
        Arrays.fill(longest, (byte) 7);

        byte[] bundle = tile.encode(List.of(new byte[] {1, 2}, new byte[0], longest));

        assertThat(bundle).startsWith(0, 2, 1, 2, 0, 0, 255, 255, 7).hasSize(2 + 2 + 2 + 2 + 65_535);
        assertThat(tile.decode(bundle)).containsExactly(new byte[] {1, 2}, new byte[0], longest);
    }

    @Test
    void anEmptyEntryMayBeTheLast() {
        EntryTile tile = new EntryTile(0, 2);

        assertThat(tile.decode(new byte[] {0, 1, 7, 0, 0})).containsExactly(new byte[] {7}, new byte[0]);
    }

    @Test
    void aBundleThatIsCutOrTooLongIsRefused() {
        EntryTile tile = new EntryTile(0, 2);
        List<byte[]> entries = List.of(new byte[] {1, 2, 3}, new byte[300]);
        byte[] bundle = tile.encode(entries);

        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> tile.decode(cut));
        }
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> tile.decode(Arrays.copyOf(bundle, bundle.length + 1)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new EntryTile(0, 1).decode(bundle));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new EntryTile(0, 3).decode(bundle));
    }

    @Test
    void aBundleHasAsManyEntriesAsItIsWideAndNoneTooLong() {
        EntryTile tile = new EntryTile(0, 1);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> tile.encode(List.of()));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> tile.encode(new ArrayList<>(List.of(new byte[EntryTile.MAX_ENTRY_BYTES + 1]))));
    }
}
