package motcua.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import motcua.proof.Endorsement;
import motcua.proof.Note;
import motcua.proof.Submission;

/** Somebody who asks a witness. */
record Client(URI witness) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Answer add(Submission submission) {
        return send("POST", "/add-checkpoint", BodyPublishers.ofString(submission.toString()));
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpResponse<String> response = response(method, path, body);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }

    /** Sends a submission and does not wait for its answer. */
    void sendOnly(BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(witness.resolve("/add-checkpoint"))
                .POST(body)
                .build();
        var _ = HTTP.sendAsync(request, BodyHandlers.discarding());
    }

    HttpResponse<String> response(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(witness.resolve(path))
                .method(method, body)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the test's witness cosigned {@code note}, if {@code answer} says so and nothing else. */
    static Optional<Instant> cosigned(Note note, Answer answer) {
        if (answer.status() != 200) {
            return Optional.empty();
        }
        return note
                .withVerified(answer.body(), List.of(Stage.WITNESS.verifier()))
                .endorsements(List.of(Stage.WITNESS.verifier()))
                .stream()
                .map(Endorsement::at)
                .findFirst();
    }
}
