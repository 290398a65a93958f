package motcua.auditor.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import motcua.auditor.input.Trouble;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Tile;
import motcua.proof.TiledTree;

/** A directory with the published tiles as evidence; nothing in it is believed. */
record Mirror(Path directory) {

    Finding judge(Two two) throws CannotCheck {
        try {
            TiledTree tree = new TiledTree(two.later().size(), this::read);
            if (!tree.root().equals(two.later().root())) {
                return two.proofFails(directory);
            }
            return judge(two, tree);
        } catch (Unread e) {
            throw e.why();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CannotCheck("compare.bad-tile", directory, String.valueOf(e.getMessage()));
        }
    }

    private Finding judge(Two two, TiledTree tree) {
        ConsistencyProof proof = tree.consistency(two.earlier().size());
        if (proof.holds(two.earlier().root(), two.later().root())) {
            return two.consistent();
        }
        // Tiles of one directory may contradict each other; a proof made of them that reaches the signed root does not.
        Hash beginning = new TiledTree(two.earlier().size(), this::read).root();
        return Roots.of(proof, beginning)
                .filter(roots -> roots.late().equals(two.later().root()))
                .map(roots -> two.otherBeginning(roots.early()))
                .orElseGet(() -> two.proofFails(directory));
    }

    /** The hashes of {@code tile}: from a file of its own, or from a wider one that has replaced it. */
    private List<Hash> read(HashTile tile) {
        HashTile stored = IntStream.rangeClosed(tile.width(), Tile.FULL_WIDTH)
                .mapToObj(width -> new HashTile(tile.level(), tile.index(), width))
                .filter(wider -> Files.isRegularFile(path(wider)))
                .findFirst()
                .orElse(tile);
        try (InputStream in = Files.newInputStream(path(stored))) {
            return stored.decode(in.readNBytes(Tile.FULL_WIDTH * Hash.BYTES + 1));
        } catch (IOException e) {
            throw new Unread(path(stored), e);
        }
    }

    private Path path(HashTile tile) {
        return directory.resolve(tile.path());
    }

    /** Carries a fault through the reading of the tree. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Path tile;
        private final IOException fault;

        Unread(Path tile, IOException fault) {
            super(fault);
            this.tile = tile;
            this.fault = fault;
        }

        CannotCheck why() {
            return Trouble.with(tile, fault);
        }
    }
}
