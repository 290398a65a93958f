package motcua.witness;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.VerifierKey;

/**
 * How a witness is set up.
 *
 * @param listen where it takes requests; port 0 for any that is free
 * @param state the directory of what it has cosigned; it belongs to this key alone
 * @param key with which it cosigns
 * @param logs keys of the logs it watches; several with one name are keys of one log
 */
public record WitnessSettings(InetSocketAddress listen, Path state, SignerKey key, List<VerifierKey> logs) {

    /** Throws {@link IllegalArgumentException} for an address without host, a key of the wrong kind, or no log. */
    public WitnessSettings {
        logs = List.copyOf(logs);
        if (listen.isUnresolved()) {
            throw new IllegalArgumentException("nobody knows the host " + listen.getHostString());
        }
        if (key.verifier().seal() != Seal.COSIGNATURE_V1) {
            throw new IllegalArgumentException("the key is not that of a witness: it does not cosign");
        }
        if (logs.isEmpty() || logs.stream().anyMatch(log -> log.seal() != Seal.NOTE)) {
            throw new IllegalArgumentException("a witness watches at least one log, by the key that signs its notes");
        }
    }
}
