package motcua.query.trail.witness;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import motcua.proof.Endorsement;
import motcua.proof.Note;
import motcua.proof.Quorum;
import motcua.proof.VerifierKey;

/** One checkpoint at all witnesses at once. */
final class Round {

    private record Arrived(AskedWitness from, Answer answer) {}

    private final Question question;
    private final List<AskedWitness> witnesses;
    private final Quorum quorum;
    private final BlockingQueue<Arrived> arriving = new LinkedBlockingQueue<>();
    private final Map<AskedWitness, Answer> answers = new HashMap<>();
    private final Set<VerifierKey> cosigners;

    Round(Question question, List<AskedWitness> witnesses, Quorum quorum, List<VerifierKey> keys) {
        this.question = question;
        this.witnesses = witnesses;
        this.quorum = quorum;
        this.cosigners = question.note().endorsements(keys).stream()
                .map(Endorsement::by)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Asks, and returns when all have answered, {@code patience} after the quorum is met, or after {@code timeout}. Who
     * is late by then is not waited for, and gives up.
     */
    void run(Duration timeout, Duration patience) {
        List<Thread> asking = witnesses.stream().map(this::start).toList();
        try {
            collect(System.nanoTime() + timeout.toNanos(), patience.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking.forEach(Thread::interrupt);
        }
    }

    private Thread start(AskedWitness witness) {
        return Thread.startVirtualThread(() -> arriving.add(new Arrived(witness, witness.ask(question))));
    }

    private void collect(long deadline, long patience) throws InterruptedException {
        long end = deadline;
        boolean met = false;
        while (answers.size() < witnesses.size()) {
            if (!met && quorum.isMetBy(cosigners)) {
                met = true;
                end = System.nanoTime() + Math.min(patience, deadline - System.nanoTime());
            }
            Arrived next = arriving.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            take(next);
        }
    }

    private void take(Arrived next) {
        answers.put(next.from(), next.answer());
        if (next.answer().cosigned()) {
            cosigners.add(next.from().key());
        }
    }

    /** In the order of the policy. */
    List<Report> reports() {
        return witnesses.stream().map(this::answer).map(Answer::report).toList();
    }

    /** The checkpoint with every cosignature that came. */
    Note result() {
        Note result = question.note();
        for (AskedWitness witness : witnesses) {
            Answer answer = answer(witness);
            if (answer.cosigned()) {
                result = result.withVerified(answer.lines(), List.of(witness.key()));
            }
        }
        return result;
    }

    private Answer answer(AskedWitness witness) {
        Answer answer = answers.get(witness);
        return answer == null ? witness.late() : answer;
    }
}
