package motcua.query.trail.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.VerifierKey;
import motcua.query.trail.witness.Report.Outcome;
import org.jspecify.annotations.Nullable;

/** One witness, and what it last said about how large the log was. */
final class AskedWitness {

    private final Policy.Witness witness;
    private final URI door;
    private final HttpClient client;
    private final Duration timeout;

    /** A hint alone: when it is wrong, the witness says so and is asked once more. */
    private volatile @Nullable Long size;

    AskedWitness(Policy.Witness witness, URI door, HttpClient client, Duration timeout) {
        this.witness = witness;
        this.door = door;
        this.client = client;
        this.timeout = timeout;
    }

    VerifierKey key() {
        return witness.key();
    }

    /** Its cosignature, or why there is none. Throws nothing, and returns soon after its thread is interrupted. */
    Answer ask(Question question) {
        try {
            long known = size == null ? 0 : size;
            long oldSize = Math.min(known, question.size());
            Reply reply = post(question, oldSize);
            OptionalLong told = reply.size();
            if (told.isEmpty() || told.getAsLong() == oldSize || told.getAsLong() > question.size()) {
                return conclude(question, oldSize, reply);
            }
            size = told.getAsLong();
            return conclude(question, told.getAsLong(), post(question, told.getAsLong()));
        } catch (HttpTimeoutException | InterruptedException e) {
            return late();
        } catch (IOException e) {
            return answer(Outcome.AWAY, "cannot be reached: " + e);
        } catch (RuntimeException e) {
            // Only the proof can fail so; the other witnesses may still need none.
            return answer(Outcome.AWAY, "could not be asked: " + e);
        }
    }

    Answer late() {
        return answer(Outcome.AWAY, "no answer in time");
    }

    private Reply post(Question question, long oldSize) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(question.from(oldSize).toString()))
                .build();
        return Reply.of(client.send(request, BodyHandlers.ofInputStream()));
    }

    private Answer conclude(Question question, long oldSize, Reply reply) {
        if (!reply.whole()) {
            return answer(Outcome.REFUSED, "answered more than " + Reply.LONGEST + " bytes");
        }
        return switch (reply.status()) {
            case 200 -> cosigned(question, reply);
            case 409 -> otherCheckpoint(question, oldSize, reply);
            case 422 -> notProven(oldSize, reply);
            default -> answer(reply.status() >= 500 ? Outcome.AWAY : Outcome.REFUSED, "answered " + reply.quoted());
        };
    }

    /** It has cosigned a checkpoint of the old size, and the proof from there does not lead to ours. */
    private Answer notProven(long oldSize, Reply reply) {
        return oldSize > 0
                ? answer(Outcome.CONFLICT, "what it cosigned at size " + oldSize + " is not how this log begins")
                : answer(Outcome.REFUSED, "answered " + reply.quoted());
    }

    private Answer cosigned(Question question, Reply reply) {
        Note bare = Note.of(question.note().text());
        try {
            Note cosigned = bare.withVerified(reply.body(), List.of(key()));
            if (cosigned.equals(bare)) {
                return answer(Outcome.REFUSED, "its cosignature is not one of the key " + key());
            }
        } catch (Malformed e) {
            return answer(Outcome.REFUSED, "answered no cosignature: " + e.getMessage());
        }
        size = question.size();
        return new Answer(new Report(witness.name(), size, Outcome.COSIGNED, "cosigned"), reply.body());
    }

    private Answer otherCheckpoint(Question question, long oldSize, Reply reply) {
        long told = reply.size().orElse(oldSize);
        size = told;
        if (told > question.size()) {
            return answer(Outcome.CONFLICT, "it cosigned size " + told + ", and this log has only " + question.size());
        }
        if (told == question.size() && oldSize == told) {
            return answer(Outcome.CONFLICT, "it cosigned another root for size " + told);
        }
        return answer(Outcome.REFUSED, "could not be followed from one size to another: " + reply.quoted());
    }

    private Answer answer(Outcome outcome, String detail) {
        return new Answer(new Report(witness.name(), size, outcome, detail), "");
    }
}
