package motcua.proof;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which logs and witnesses somebody believes, as a file that can be handed on (c2sp.org/tlog-policy).
 *
 * @param logs keys of logs; the name of each is the origin of its log, which may have several. Addresses of logs, which
 *     a file may name, are not kept
 * @param witnesses in the order of the file
 * @param quorum which witnesses must have cosigned
 */
public record Policy(List<VerifierKey> logs, List<Witness> witnesses, Quorum quorum) {

    /**
     * A witness of a policy.
     *
     * @param name by which groups of the file refer to it; not the name of its key
     * @param key with which it cosigns
     * @param url its submission prefix; null when the file names none
     */
    public record Witness(
            String name, VerifierKey key, @Nullable String url) {

        /** Throws {@link Malformed} for a name or an address that is not one word, and for a key that does not cosign. */
        public Witness {
            PolicyNames.checkWord(name);
            if (url != null) {
                PolicyNames.checkWord(url);
            }
            if (key.seal() != Seal.COSIGNATURE_V1) {
                throw new Malformed("the key of a witness cosigns");
            }
        }
    }

    /**
     * Throws {@link Malformed} when it could not be written as a file and read back: a key of a log does not sign
     * notes, a key or the name of a witness stands twice, or the quorum asks for somebody who is no witness here.
     */
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        PolicyNames names = new PolicyNames();
        logs.forEach(names::log);
        witnesses.forEach(names::witness);
        if (!witnesses.stream().map(Witness::key).collect(Collectors.toSet()).containsAll(quorum.witnesses())) {
            throw new Malformed("a quorum is made of the witnesses of its policy");
        }
    }

    /**
     * Reads a policy file; throws {@link Malformed} naming the line that is not understood. Stricter than the
     * specification in four points: it must be UTF-8, keys are Ed25519 ones, none is both a log's and a witness's, and
     * there are at most 256 witnesses and groups.
     */
    public static Policy parse(String text) {
        return PolicyReader.read(text);
    }

    /**
     * What to believe about one log: any of the keys that have its origin as name, and the quorum. Throws
     * {@link IllegalArgumentException} when the policy has no such log.
     */
    public Trust trust(String origin) {
        List<VerifierKey> keys =
                logs.stream().filter(key -> key.name().equals(origin)).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("the policy has no such log");
        }
        return new Trust(origin, keys, witnesses.stream().map(Witness::key).toList(), quorum);
    }

    /** The policy as a file, which reads back as an equal one. Groups get names of their own. */
    @Override
    public String toString() {
        return new PolicyWriter(this).write();
    }
}
