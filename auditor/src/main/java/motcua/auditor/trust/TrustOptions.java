package motcua.auditor.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.auditor.input.SmallFile;
import motcua.auditor.input.Spelling;
import motcua.auditor.verdict.CannotCheck;
import motcua.proof.Policy;
import motcua.proof.Trust;
import motcua.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to believe, as the command says it: a policy file, or the keys themselves. */
public final class TrustOptions {

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "policy")
    private @Nullable Path policy;

    @Option(names = "--key", paramLabel = "VKEY", descriptionKey = "key")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--witness", paramLabel = "VKEY", descriptionKey = "witness")
    private List<String> witnesses = new ArrayList<>();

    @Option(names = "--quorum", paramLabel = "N", descriptionKey = "quorum")
    private @Nullable Integer quorum;

    /** Whether anybody is to be believed at all. */
    public boolean given() {
        return policy != null || !keys.isEmpty() || !witnesses.isEmpty() || quorum != null;
    }

    /** The believed keys; says so when the options contradict each other or cannot be read. */
    public Keyring keyring() throws CannotCheck {
        if (policy == null) {
            return fromKeys();
        }
        if (!keys.isEmpty() || !witnesses.isEmpty() || quorum != null) {
            throw new CannotCheck("trust.both");
        }
        return fromPolicy(policy);
    }

    private static Keyring fromPolicy(Path file) throws CannotCheck {
        byte[] bytes = SmallFile.read(file);
        String text = Spelling.utf8(bytes).orElseThrow(() -> new CannotCheck("trust.policy", file, "UTF-8"));
        try {
            Policy policy = Policy.parse(text);
            if (policy.logs().isEmpty()) {
                throw new CannotCheck("trust.policy-without-log", file);
            }
            // A key that stands for a log and a witness shows only here.
            policy.logs().forEach(log -> policy.trust(log.name()));
            return Keyring.of(policy);
        } catch (IllegalArgumentException e) {
            throw new CannotCheck("trust.policy", file, String.valueOf(e.getMessage()));
        }
    }

    private Keyring fromKeys() throws CannotCheck {
        if (keys.isEmpty()) {
            throw new CannotCheck("trust.none");
        }
        List<VerifierKey> logs = parse(keys);
        List<VerifierKey> cosigners = parse(witnesses);
        int needed = quorum == null ? cosigners.size() : quorum;
        String origin = logs.getFirst().name();
        if (logs.stream().anyMatch(key -> !key.name().equals(origin))) {
            throw new CannotCheck("trust.two-logs");
        }
        try {
            return Keyring.of(new Trust(origin, logs, cosigners, needed));
        } catch (IllegalArgumentException e) {
            throw new CannotCheck("trust.keys", String.valueOf(e.getMessage()));
        }
    }

    private static List<VerifierKey> parse(List<String> vkeys) throws CannotCheck {
        List<VerifierKey> parsed = new ArrayList<>();
        for (String vkey : vkeys) {
            try {
                parsed.add(VerifierKey.parse(vkey));
            } catch (IllegalArgumentException e) {
                throw new CannotCheck("trust.key", vkey, String.valueOf(e.getMessage()));
            }
        }
        return parsed;
    }
}
