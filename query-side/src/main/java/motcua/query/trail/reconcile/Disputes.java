package motcua.query.trail.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import motcua.proof.EntryTile;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Tile;
import motcua.query.trail.log.Contradiction;
import motcua.query.trail.log.Log.Published;
import org.jspecify.annotations.Nullable;

/** Names what was altered where an envelope, its entry and its leaf disagree, or a tile with those below it. */
final class Disputes {

    private final Standing standing;
    private final Roots roots;
    private final Findings findings;

    /** Leaves that neither their envelope nor their entry agrees with: only a root tells which is right. */
    private final List<Where> open = new ArrayList<>();

    private long more;

    Disputes(Standing standing, Roots roots, Findings findings) {
        this.standing = standing;
        this.roots = roots;
        this.findings = findings;
    }

    void take(Entry entry, Vote vote, Bundle bundle, int place) {
        boolean isCanonical = bundle.envelope(place) == null || entry.envelope() != null;
        switch (vote.odd()) {
            case NONE -> {}
            case ENVELOPE -> envelope(entry, bundle, place);
            case ENTRY -> entry(entry, bundle);
            case LEAF -> leaf(entry, bundle, place);
            case ALL -> {
                envelope(entry, bundle, place);
                entry(entry, bundle);
            }
        }
        if (!isCanonical && vote.believesEnvelope()) {
            add(Kind.ENVELOPE_ALTERED, entry, null, "not canonical");
        }
    }

    // A row that is missing as a whole was told already.

    private void envelope(Entry entry, Bundle bundle, int place) {
        if (bundle.envelope(place) != null) {
            add(Kind.ENVELOPE_ALTERED, entry, null, "its hash is not the entry");
        }
    }

    private void entry(Entry entry, Bundle bundle) {
        if (!bundle.entries().isEmpty()) {
            add(Kind.ENTRY_ALTERED, entry, new EntryTile(tile(entry), bundle.width()).path(), null);
        }
    }

    private void leaf(Entry entry, Bundle bundle, int place) {
        if (bundle.leaf(place) == null) {
            return;
        }
        if (open.size() < Findings.DETAILED) {
            String path = new HashTile(0, tile(entry), bundle.width()).path();
            open.add(Where.entry(entry.index(), entry.envelope(), path, "hash " + place));
        } else {
            more++;
        }
    }

    private static long tile(Entry entry) {
        return entry.index() / Tile.FULL_WIDTH;
    }

    private void add(Kind kind, Entry entry, @Nullable String path, @Nullable String detail) {
        findings.add(kind, Where.entry(entry.index(), entry.envelope(), path, detail));
    }

    /** Compares what stands in a tile with what follows from those below it. */
    void compare(HashTile tile, List<Hash> hashes, Supplier<Optional<List<Hash>>> source) {
        List<Hash> found;
        try {
            found = Away.orAnswer(Report.Part.LOG, source).orElse(List.of());
        } catch (Contradiction | IllegalArgumentException e) {
            found = List.of();
        }
        for (int place = 0; place < hashes.size(); place++) {
            if (found.isEmpty() || !found.get(place).equals(hashes.get(place))) {
                String detail = found.isEmpty() ? "missing or malformed" : "hash " + place;
                findings.add(Kind.TILE_ALTERED, Where.at(tile.path(), detail));
                return;
            }
        }
    }

    /** Decides what is open: who leads to the root that was signed is right. */
    void settle() {
        open.forEach(where -> findings.add(culprit(where), where));
        for (; more > 0; more--) {
            findings.add(culprit(open.getLast()), open.getLast());
        }
    }

    private Kind culprit(Where leaf) {
        Published last = standing.signed().last();
        long index = leaf.index() == null ? 0 : leaf.index();
        boolean isSigned = last != null && last.size() > index && last.size() <= standing.size();
        long size = isSigned && last != null ? last.size() : standing.size();
        Hash root = isSigned && last != null ? last.checkpoint().root() : standing.root();
        boolean areTilesRight = root != null && !roots.isBelieved(size, root) && roots.isKept(size, root);
        return areTilesRight ? Kind.ENVELOPE_ALTERED : Kind.TILE_ALTERED;
    }
}
