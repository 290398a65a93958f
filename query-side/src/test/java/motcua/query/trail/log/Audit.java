package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import motcua.proof.EntryTile;
import motcua.proof.Envelope;
import motcua.proof.Growth;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Note;
import motcua.proof.Verdict;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import org.jspecify.annotations.Nullable;

/** Reads all that lasts of a log with as little of the log's own code as can be, and says whether it is what it promised. */
final class Audit {

    private final World world;
    private final Head head;
    private final List<byte[]> bytes;
    private final List<Envelope> envelopes;
    private final List<Hash> leaves;

    private Audit(World world) {
        this.world = world;
        this.head = Head.in(world.head).orElseThrow();
        this.bytes = bundles("envelopes/");
        this.envelopes = bytes.stream().map(Envelope::parse).toList();
        this.leaves = bundles("tile/entries/").stream().map(Hash::leaf).toList();
    }

    /** The log at rest holds the first {@code stored} rows of {@code ledger}, each once and in their order. */
    static void expectAll(World world, Ledger ledger, int stored) {
        List<String> ids =
                IntStream.range(0, stored).mapToObj(row -> ledger.row(row).id()).toList();
        Audit audit = new Audit(world);
        assertThat(audit.ids()).containsExactlyElementsOf(ids);
        audit.expectWhole();
        audit.expectPublished();
    }

    /** The log at rest holds the events with {@code ids}, each once, in any order that keeps the order of each dossier. */
    static void expectInAnyOrder(World world, List<String> ids) {
        Audit audit = new Audit(world);
        assertThat(audit.ids()).containsExactlyInAnyOrderElementsOf(ids);
        audit.expectWhole();
        audit.expectPublished();
    }

    /**
     * Nothing is left that nobody needs.
     *
     * @param tiles also of tiles; one that is written very late, by an instance that was stopped, stays where it is
     */
    static void expectTidy(World world, boolean tiles) {
        Audit audit = new Audit(world);
        assertThat(world.files.list("staging")).isEmpty();
        List<String> open = EntryTile.written(0, audit.head.size())
                .filter(EntryTile::partial)
                .map(EntryTile::path)
                .toList();
        for (String path : tiles ? world.files.paths() : List.<String>of()) {
            if (path.contains(".p/") && path.startsWith("envelopes/")) {
                assertThat(open).contains(path.replace("envelopes/", "tile/entries/"));
            } else if (path.contains(".p/")) {
                String full = path.substring(0, path.indexOf(".p/"));
                assertThat(world.files.paths()).as("beside %s", path).doesNotContain(full);
            }
        }
    }

    private List<String> ids() {
        return envelopes.stream().map(Envelope::eventId).toList();
    }

    private List<byte[]> bundles(String row) {
        List<byte[]> all = new ArrayList<>();
        EntryTile.written(0, head.size()).forEach(tile -> {
            String path = tile.path().replace("tile/entries/", row);
            all.addAll(tile.decode(world.files.read(path).orElseThrow(() -> new AssertionError("missing: " + path))));
        });
        return all;
    }

    /** Envelopes, entries, tiles and head say the same, and each dossier's steps follow each other. */
    private void expectWhole() {
        assertThat(leaves)
                .containsExactlyElementsOf(bytes.stream()
                        .map(envelope -> Hash.leaf(Hash.sha256(envelope).bytes()))
                        .toList());
        Growth grown = Growth.append(0, tile -> List.of(), leaves);
        Map<HashTile, List<Hash>> tiles = new LinkedHashMap<>();
        grown.tiles().keySet().forEach(tile -> tiles.put(tile, content(tile)));
        assertThat(tiles).isEqualTo(grown.tiles());
        assertThat(head.tree().root()).isEqualTo(rootAt(leaves.size()));
        Map<String, Envelope> last = new HashMap<>();
        for (Envelope envelope : envelopes) {
            Envelope before = last.put(envelope.dossierId(), envelope);
            assertThat(before == null ? envelope.sequence() == 0 : envelope.follows(before))
                    .as("step %d of %s follows", envelope.sequence(), envelope.dossierId())
                    .isTrue();
        }
    }

    private List<Hash> content(HashTile tile) {
        return tile.decode(
                world.files.read(tile.path()).orElseThrow(() -> new AssertionError("missing: " + tile.path())));
    }

    private Hash rootAt(int size) {
        return naive(leaves.subList(0, size));
    }

    /** As RFC 9162 section 2.1.1 writes it. */
    private static Hash naive(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.EMPTY_TREE;
            case 1 -> leaves.getFirst();
            default -> {
                int left = Integer.highestOneBit(leaves.size() - 1);
                yield Hash.node(naive(leaves.subList(0, left)), naive(leaves.subList(left, leaves.size())));
            }
        };
    }

    /** Everything is published, and whatever anybody ever saw signed is a beginning of what is there now. */
    private void expectPublished() {
        for (String note : world.notes()) {
            Log.Published published = Log.Published.of(note);
            assertThat(published.checkpoint().root())
                    .as("root that was signed at %d", published.size())
                    .isEqualTo(rootAt(Math.toIntExact(published.size())));
        }
        List<Long> sizes = world.published.ever().stream()
                .map(note -> Log.Published.of(note).size())
                .toList();
        assertThat(sizes).isSorted();
        Note newest = Note.parse(world.published.read().orElseThrow());
        assertThat(Trails.trust().judge(newest)).isInstanceOf(Verdict.Accepted.class);
        assertThat(size(world.signed.read().orElse(null))).isEqualTo(head.size());
        assertThat(size(world.published.read().orElse(null))).isEqualTo(head.size());
    }

    private static long size(@Nullable String note) {
        return Optional.ofNullable(note)
                .map(text -> Log.Published.of(text).size())
                .orElse(-1L);
    }
}
