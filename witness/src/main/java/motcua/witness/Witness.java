package motcua.witness;

import java.io.IOException;
import java.util.Map;
import motcua.proof.Checkpoint;
import motcua.proof.Malformed;
import motcua.proof.Submission;
import motcua.proof.VerifierKey;

/** Answers submissions, whatever they are carried by. */
final class Witness {

    private final VerifierKey key;
    private final Map<String, WatchedLog> logs;
    private final Journal journal;

    Witness(VerifierKey key, Map<String, WatchedLog> logs, Journal journal) {
        this.key = key;
        this.logs = Map.copyOf(logs);
        this.journal = journal;
    }

    VerifierKey key() {
        return key;
    }

    /** What {@code add-checkpoint} answers to this body. */
    Answer add(byte[] body) {
        Submission submission;
        Checkpoint checkpoint;
        try {
            submission = Submission.parse(body);
            checkpoint = Checkpoint.parse(submission.checkpoint().text());
        } catch (Malformed e) {
            return refuse(String.valueOf(e.getMessage()));
        }
        Answer answer = answer(submission, checkpoint);
        journal.answered(
                answer.status(),
                Journal.harmless(checkpoint.origin()) + " " + submission.oldSize() + "->" + checkpoint.size());
        return answer;
    }

    /** The answer to a body that is no submission. */
    Answer refuse(String fault) {
        journal.answered(400, fault);
        return Answer.badRequest(fault);
    }

    private Answer answer(Submission submission, Checkpoint checkpoint) {
        WatchedLog log = logs.get(checkpoint.origin());
        if (log == null) {
            return Answer.unknownLog();
        }
        try {
            return log.add(submission, checkpoint);
        } catch (IOException | RuntimeException e) {
            journal.fault("cosigned nothing for " + Journal.harmless(checkpoint.origin()), e);
            return Answer.stopped();
        }
    }
}
