package motcua.query.trail.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import motcua.proof.Checkpoint;
import motcua.proof.Policy;
import motcua.proof.Quorum;
import motcua.proof.Trust;
import motcua.proof.Verdict;
import motcua.proof.VerifierKey;
import motcua.query.trail.log.Contradiction;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Trail;
import org.jspecify.annotations.Nullable;

/**
 * What was signed of a log: only checkpoints that its own keys signed are believed, the others are findings.
 *
 * @param published what everybody sees; null when there is none, or none to believe
 * @param last what was signed last, from where it is kept outside the log; null likewise
 * @param isKept whether there is anything where {@code last} is kept
 */
record Signed(@Nullable Published published, @Nullable Published last, boolean isKept) {

    static final String PUBLISHED = "checkpoint";
    static final String LAST = "signed";

    /** In this order, so that while the log grows the published one is never the longer of the two. */
    static Signed read(Log log, Trail.Identity identity, Findings findings) {
        List<VerifierKey> witnesses =
                identity.policy().witnesses().stream().map(Policy.Witness::key).toList();
        Reader shown =
                new Reader(PUBLISHED, identity, witnesses, identity.policy().quorum(), findings);
        Reader kept = new Reader(LAST, identity, List.of(), Quorum.NONE, findings);
        @Nullable Published published = shown.read(log::published);
        @Nullable Published last = kept.read(log::signed);
        Signed signed = new Signed(published, last, kept.isThere);
        signed.compare(findings);
        return signed;
    }

    /** Asked behind a head that says that something was signed: were the published checkpoint gone as well, nothing would show. */
    void expectCopy(Findings findings) {
        if (!isKept && published == null) {
            findings.add(Kind.SIGNED_COPY_LOST, Where.at(LAST, "the head says that there was one"));
        }
    }

    private void compare(Findings findings) {
        if (published == null || (isKept && last == null)) {
            return;
        }
        Checkpoint shown = published.checkpoint();
        if (last == null || last.size() < shown.size()) {
            findings.add(Kind.SIGNED_COPY_LOST, Where.at(LAST, shown.size(), "published: " + shown.size()));
        } else if (last.size() == shown.size() && !last.checkpoint().root().equals(shown.root())) {
            findings.add(Kind.FORKED, Where.at(PUBLISHED, shown.size(), "two roots were signed"));
        }
    }

    /** Reads one checkpoint and believes it when the log signed it. */
    private static final class Reader {

        private final String path;
        private final Trail.Identity identity;
        private final List<VerifierKey> witnesses;
        private final Quorum quorum;
        private final Findings findings;
        private boolean isThere;

        Reader(String path, Trail.Identity identity, List<VerifierKey> witnesses, Quorum quorum, Findings findings) {
            this.path = path;
            this.identity = identity;
            this.witnesses = witnesses;
            this.quorum = quorum;
            this.findings = findings;
        }

        @Nullable
        Published read(Supplier<Optional<Published>> source) {
            try {
                Published found = Away.orAnswer(Report.Part.LOG, source).orElse(null);
                isThere = found != null;
                return found != null && isBelieved(found) ? found : null;
            } catch (Contradiction | IllegalArgumentException e) {
                isThere = true;
                findings.add(Kind.NOT_SIGNED, Where.at(path, Verdict.Reason.MALFORMED.name()));
                return null;
            }
        }

        private boolean isBelieved(Published checkpoint) {
            if (!(judge(checkpoint) instanceof Verdict.Refused(Verdict.Reason why))) {
                return true;
            }
            boolean isSigned = why == Verdict.Reason.TOO_FEW_WITNESSES;
            findings.add(
                    isSigned ? Kind.NOT_WITNESSED : Kind.NOT_SIGNED, Where.at(path, checkpoint.size(), why.name()));
            return isSigned;
        }

        private Verdict judge(Published checkpoint) {
            List<VerifierKey> keys = identity.keys().verifiers();
            return keys.isEmpty()
                    ? new Verdict.Refused(Verdict.Reason.NOT_SIGNED)
                    : new Trust(identity.origin(), keys, witnesses, quorum).judge(checkpoint.note());
        }
    }
}
