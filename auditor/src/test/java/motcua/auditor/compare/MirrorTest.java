package motcua.auditor.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.auditor.SmallLog;
import motcua.proof.HashTile;
import org.junit.jupiter.api.Test;

/** A mirror of the tiles between two states. */
class MirrorTest extends TwoStates {

    @Test
    void tilesThroughBothStatesAreConsistent() throws IOException {
        mirror(log);
        for (long earlier : new long[] {0, 1, 5, 255, 256, 257, 299}) {
            states(earlier, 300);
            assertEnds(0, TILES, "Consistent");
        }
    }

    @Test
    void tilesThroughTheLaterStateAloneAreAFork() throws IOException {
        mirror(log);
        for (long earlier : new long[] {1, 4, 5, 256, 299}) {
            desk.put("a", fork.checkpoint(earlier));
            assertEnds(
                    1,
                    TILES,
                    "The log was forked",
                    "with root " + log.tree(earlier).root());
        }
    }

    @Test
    void tilesOfAnotherHistoryShowNothing() throws IOException {
        mirror(fork);

        assertEnds(1, TILES, "Not shown");
    }

    @Test
    void aMirrorThatLacksATileOrHasADamagedOneSaysSo() throws IOException {
        mirror(log);
        Files.write(directory.resolve("mirror/tile/0/000"), new byte[33]);
        assertEnds(2, TILES, "a tile in", "is damaged");

        Files.delete(directory.resolve("mirror/tile/0/000"));
        assertEnds(2, TILES, "there is no file", "tile/0/000");
        assertEnds(2, COMMAND + " --tiles ./nowhere", "there is no file");
    }

    @Test
    void tilesThatContradictEachOtherConvictNobody() throws IOException {
        mirror(log);
        Path tile = directory.resolve("mirror/tile/0/000");
        Files.write(tile, SmallLog.flipped(Files.readAllBytes(tile), 0));

        assertEnds(1, TILES, "Not shown");
    }

    /** As a mirror that came by once: of the last tiles only what was published last. */
    private void mirror(SmallLog of) throws IOException {
        for (var tile : HashTile.of(of.size()).toList()) {
            desk.put("mirror/" + tile.path(), tile.encode(of.tiles().read(tile)));
        }
    }
}
