package motcua.query.trail.reconcile;

import java.util.List;
import motcua.proof.Hash;
import motcua.proof.Tile;
import motcua.query.trail.log.Contradiction;
import motcua.query.trail.log.Head;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Trail;
import org.jspecify.annotations.Nullable;

/**
 * How far a log said it had come, in one moment: what is compared is this, however the log grows meanwhile.
 *
 * @param size how many entries are compared
 * @param inTiles how many of them must stand in the tiles; the rest is on its way there
 * @param waiting the envelopes of that rest
 * @param root what the head says is their root; null when the head is unreadable or there is none
 * @param position up to where in the store the log has come; null when that is not known, or nothing was logged
 * @param isKnown whether the head could be read: without it nobody can tell what is not logged yet from what was kept out
 */
record Standing(
        Signed signed,
        long size,
        long inTiles,
        List<byte[]> waiting,
        @Nullable Hash root,
        @Nullable String position,
        boolean isKnown) {

    static final String HEAD = "head";

    /** The head comes last: it is never behind what was signed of it. */
    static Standing read(Log log, Trail.Identity identity, Findings findings) {
        Signed signed = Signed.read(log, identity, findings);
        Standing standing;
        try {
            Head head = Away.orAnswer(Report.Part.LOG, log::head).orElse(null);
            standing = head == null ? before(signed) : of(signed, head, waiting(log, head, findings));
            check(head, identity.origin(), signed, findings);
        } catch (Contradiction | IllegalArgumentException e) {
            findings.add(Kind.HEAD_ALTERED, Where.at(HEAD, "unreadable"));
            return withoutHead(signed);
        }
        standing.compareSizes(Signed.PUBLISHED, signed.published(), findings);
        standing.compareSizes(Signed.LAST, signed.last(), findings);
        return standing;
    }

    private static void check(@Nullable Head head, String origin, Signed signed, Findings findings) {
        if (head != null && !head.origin().equals(origin)) {
            findings.add(Kind.HEAD_ALTERED, Where.at(HEAD, "of the log " + head.origin()));
        }
        if (head != null && head.isSigned()) {
            signed.expectCopy(findings);
        }
    }

    private static List<byte[]> waiting(Log log, Head head, Findings findings) {
        try {
            return Away.orAnswer(Report.Part.LOG, () -> log.waiting(head));
        } catch (Contradiction | IllegalArgumentException e) {
            findings.add(Kind.ENVELOPE_ALTERED, Where.at(String.valueOf(head.staged()), "unreadable"));
            return List.of();
        }
    }

    private static Standing before(Signed signed) {
        return new Standing(signed, 0, 0, List.of(), Hash.EMPTY_TREE, null, true);
    }

    private static Standing of(Signed signed, Head head, List<byte[]> waiting) {
        List<byte[]> rest = waiting.size() > head.size() ? List.of() : waiting;
        return new Standing(
                signed,
                head.size(),
                head.size() - rest.size(),
                rest,
                head.tree().root(),
                head.position(),
                true);
    }

    /** What was signed tells how long the log must be; only full bundles can be found without a head. */
    private static Standing withoutHead(Signed signed) {
        Published last = signed.last() == null ? signed.published() : signed.last();
        long size = last == null ? 0 : last.size() - last.size() % Tile.FULL_WIDTH;
        return new Standing(signed, size, size, List.of(), null, null, false);
    }

    private void compareSizes(String path, @Nullable Published checkpoint, Findings findings) {
        if (checkpoint != null && checkpoint.size() > size) {
            findings.add(Kind.LOG_SHRUNK, Where.at(path, size, "signed: " + checkpoint.size() + ", now: " + size));
        }
    }
}
