package motcua.auditor.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Option;
import motcua.auditor.input.SmallFile;
import motcua.auditor.input.Spelling;
import motcua.auditor.verdict.CannotCheck;
import motcua.proof.Policy;
import motcua.proof.Trust;
import motcua.proof.VerifierKey;

/** Whom to believe, as the command says it: a policy file, or the keys themselves. */
public final class TrustOptions {

    private static final String POLICY = "--policy";
    private static final String KEY = "--key";
    private static final String WITNESS = "--witness";
    private static final String QUORUM = "--quorum";

    /** What every command takes that believes anybody. */
    public static final List<Option> ALL = List.of(
            Option.once(POLICY, "FILE", "policy"),
            Option.repeated(KEY, "VKEY", "key"),
            Option.repeated(WITNESS, "VKEY", "witness"),
            Option.once(QUORUM, "N", "quorum"));

    private TrustOptions() {}

    /** Whether anybody is to be believed at all. */
    public static boolean given(Arguments arguments) {
        return ALL.stream().anyMatch(option -> arguments.has(option.name()));
    }

    /** The believed keys; says so when the options contradict each other or cannot be read. */
    public static Keyring keyring(Arguments arguments) throws CannotCheck {
        Optional<Path> policy = arguments.file(POLICY);
        if (policy.isEmpty()) {
            return fromKeys(arguments);
        }
        if (arguments.has(KEY) || arguments.has(WITNESS) || arguments.has(QUORUM)) {
            throw new CannotCheck("trust.both");
        }
        return fromPolicy(policy.get());
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

    private static Keyring fromKeys(Arguments arguments) throws CannotCheck {
        if (!arguments.has(KEY)) {
            throw new CannotCheck("trust.none");
        }
        List<VerifierKey> logs = parse(arguments.values(KEY));
        List<VerifierKey> witnesses = parse(arguments.values(WITNESS));
        String origin = logs.getFirst().name();
        if (logs.stream().anyMatch(key -> !key.name().equals(origin))) {
            throw new CannotCheck("trust.two-logs");
        }
        try {
            return Keyring.of(new Trust(origin, logs, witnesses, quorum(arguments, witnesses.size())));
        } catch (IllegalArgumentException e) {
            throw new CannotCheck("trust.keys", String.valueOf(e.getMessage()));
        }
    }

    private static int quorum(Arguments arguments, int all) throws CannotCheck {
        if (!arguments.has(QUORUM)) {
            return all;
        }
        String word = arguments.values(QUORUM).getFirst();
        OptionalLong quorum = Spelling.decimal(word);
        if (quorum.isEmpty() || quorum.getAsLong() > all) {
            throw new CannotCheck("trust.quorum", word, all);
        }
        return (int) quorum.getAsLong();
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
