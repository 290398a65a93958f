package motcua.query.trail.reconcile;

import java.util.ArrayList;
import java.util.List;
import motcua.proof.EntryTile;
import motcua.proof.Frontier;
import motcua.proof.Growth;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.query.trail.Trails;
import motcua.query.trail.store.TileStore;

/** What somebody writes who rewrites a log and leaves nothing undone that needs no key. */
final class Forgery {

    private Forgery() {}

    /** Writes all hash tiles that follow from the entries as they are now, and the head when {@code andHead}. */
    static void growAnew(Scene scene, boolean andHead) {
        TileStore store = Trails.store(scene.home);
        List<Hash> leaves = EntryTile.written(0, Base.EVENTS)
                .flatMap(tile -> tile.decode(store.read(tile.path()).orElseThrow()).stream())
                .map(Hash::leaf)
                .toList();
        Growth.append(0, Forgery::nothing, leaves)
                .tiles()
                .forEach((tile, hashes) -> scene.write("trail/" + tile.path(), tile.encode(hashes)));
        if (andHead) {
            scene.editText(Scene.HEAD, head -> withPeaks(head, leaves));
        }
    }

    private static List<Hash> nothing(HashTile tile) {
        throw new IllegalStateException("a new tree has no " + tile.path());
    }

    private static String withPeaks(String head, List<Hash> leaves) {
        Frontier tree = Frontier.EMPTY;
        for (Hash leaf : leaves) {
            tree = tree.append(leaf);
        }
        List<String> lines = new ArrayList<>(head.lines().toList());
        lines.subList(lines.size() - tree.peaks().size(), lines.size()).clear();
        tree.peaks().forEach(peak -> lines.add(peak.toString()));
        return String.join("\n", lines) + "\n";
    }
}
