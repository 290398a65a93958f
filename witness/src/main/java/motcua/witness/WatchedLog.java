package motcua.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import motcua.proof.Checkpoint;
import motcua.proof.Note;
import motcua.proof.SignerKey;
import motcua.proof.Submission;
import motcua.proof.VerifierKey;

/** One log that this witness watches. */
final class WatchedLog {

    private final List<VerifierKey> keys;
    private final SignerKey witness;
    private final StateFile state;
    private final Evidence evidence;
    private final Clock clock;
    private final Journal journal;

    /**
     * From reading the state until it is replaced: between the two nobody else may cosign for this log, or two
     * checkpoints could both continue the same one and contradict each other.
     */
    private final ReentrantLock lock = new ReentrantLock();

    /** The newest that was answered since the start; a state behind it was put back by somebody. */
    private Seen answered = Seen.NOTHING;

    WatchedLog(
            List<VerifierKey> keys,
            SignerKey witness,
            StateFile state,
            Evidence evidence,
            Clock clock,
            Journal journal) {
        this.keys = List.copyOf(keys);
        this.witness = witness;
        this.state = state;
        this.evidence = evidence;
        this.clock = clock;
        this.journal = journal;
    }

    /** Throws when the state cannot be read or written; nothing was cosigned then. */
    Answer add(Submission submission, Checkpoint checkpoint) throws IOException {
        if (submission.checkpoint().endorsements(keys).isEmpty()) {
            return Answer.notSigned();
        }
        Note signed = signedByLogAlone(submission.checkpoint());
        lock.lock();
        try {
            return answer(last(), submission, checkpoint, signed);
        } finally {
            lock.unlock();
        }
    }

    private Answer answer(Seen last, Submission submission, Checkpoint checkpoint, Note signed) throws IOException {
        Judgement judgement = Judgement.of(last, submission, checkpoint);
        keepEvidence(judgement, last, checkpoint, signed);
        return switch (judgement) {
            case CONTINUES -> cosign(signed, last);
            case OLD_SIZE_TOO_LARGE -> Answer.badRequest("the old size is larger than the checkpoint");
            case OTHER_OLD_SIZE -> Answer.otherOldSize(last.size());
            case OTHER_ROOT -> Answer.otherRoot();
            case NOT_PROVEN -> Answer.notProven();
        };
    }

    /** Without the lines of others, which may be many and are not verified. */
    private Note signedByLogAlone(Note note) {
        String lines = note.toString().substring(note.text().length() + 1);
        return Note.of(note.text()).withVerified(lines, keys);
    }

    private Seen last() throws StateUnreadable {
        Seen last = state.read();
        if (!last.mayFollow(answered)) {
            throw new StateUnreadable("the state says size " + last.size() + ", but size " + answered.size()
                    + " was cosigned since the start");
        }
        return last;
    }

    private Answer cosign(Note signed, Seen last) throws IOException {
        Instant now = clock.instant();
        // A clock that was put back must not make this witness contradict itself.
        Instant at = now.isBefore(last.at()) ? last.at() : now;
        Note cosigned = signed.cosignedBy(witness, at);
        state.write(cosigned);
        answered = Seen.of(cosigned, Checkpoint.parse(signed.text()).origin(), witness.verifier());
        String alone = Note.of(signed.text()).cosignedBy(witness, at).toString();
        return Answer.cosigned(alone.substring(signed.text().length() + 1));
    }

    private void keepEvidence(Judgement judgement, Seen last, Checkpoint checkpoint, Note signed) {
        boolean fork = Judgement.isFork(last, checkpoint);
        if (!fork && judgement != Judgement.NOT_PROVEN) {
            return;
        }
        try {
            String name = evidence.keep(fork ? Evidence.Kind.FORK : Evidence.Kind.UNPROVEN, last, signed);
            journal.warn((fork ? "the log contradicts itself: " : "nothing proves that the log kept its entries: ")
                    + Journal.harmless(checkpoint.origin()) + " size " + checkpoint.size() + ", "
                    + (name == null ? "kept no more of these" : "conflicts/" + name));
        } catch (IOException e) {
            // The answer is the same; only the proof of it is lost here.
            journal.fault("evidence could not be kept", e);
        }
    }
}
