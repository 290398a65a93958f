package motcua.query.trail.witness;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** The witnesses of a log: asked for their cosignatures before a checkpoint is published. */
public final class Witnesses {

    /** How long those are waited for whom the quorum does not need. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Policy policy;
    private final List<AskedWitness> asked;
    private final List<VerifierKey> keys;
    private final Duration timeout;
    private final Duration patience;
    private volatile List<Report> lastReports = List.of();

    /**
     * @param policy whose witnesses are asked, those that have an address
     * @param client with which they are asked; it follows no redirects unless it is told to
     * @param timeout how long {@link #cosign} may take
     * @throws IllegalArgumentException when an address is not one of HTTP, there are more witnesses than a note may have
     *     signatures, or the timeout is not positive
     */
    public Witnesses(Policy policy, HttpClient client, Duration timeout) {
        this(policy, client, timeout, PATIENCE);
    }

    Witnesses(Policy policy, HttpClient client, Duration timeout, Duration patience) {
        if (policy.witnesses().size() >= Note.MAX_SIGNATURES) {
            throw new IllegalArgumentException("a note has no room for the cosignatures of so many witnesses");
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("witnesses need some time to answer");
        }
        this.policy = policy;
        this.asked = policy.witnesses().stream()
                .filter(witness -> witness.url() != null)
                .map(witness -> new AskedWitness(witness, door(witness.name(), witness.url()), client, timeout))
                .toList();
        this.keys = policy.witnesses().stream().map(Policy.Witness::key).toList();
        this.timeout = timeout;
        this.patience = patience;
    }

    private static URI door(String name, @Nullable String prefix) {
        try {
            URI door = new URI(String.valueOf(prefix).replaceAll("/+$", "") + "/add-checkpoint");
            if (door.getHost() != null && List.of("http", "https").contains(door.getScheme())) {
                return door;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new IllegalArgumentException("the witness " + name + " has an address that is not one of HTTP");
    }

    /**
     * Asks all witnesses at once for a cosignature of {@code signedCheckpoint}, and returns it with those that came and
     * verify. It takes at most the timeout, and less when all have answered, or the quorum is met and the others have
     * had 200 ms more. A witness that is away, slow or answers nonsense costs only its cosignature:
     * {@link #lastReports} tells. An interrupt ends the waiting and is kept.
     *
     * @param proofFrom the proof from an earlier size, neither 0 nor its own, to this checkpoint; asked from several
     *     threads at once, which are interrupted when there is no time left
     * @throws motcua.proof.Malformed when the note is no checkpoint
     */
    public Note cosign(Note signedCheckpoint, LongFunction<ConsistencyProof> proofFrom) {
        Question question = new Question(signedCheckpoint, Checkpoint.parse(signedCheckpoint.text()), proofFrom);
        Round round = new Round(question, asked, policy.quorum(), keys);
        round.run(timeout, patience);
        lastReports = round.reports();
        return round.result();
    }

    /** How each witness took the last checkpoint, in the order of the policy; empty before the first. */
    public List<Report> lastReports() {
        return lastReports;
    }
}
