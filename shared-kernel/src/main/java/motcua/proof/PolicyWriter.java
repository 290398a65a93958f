package motcua.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a policy as a file. */
final class PolicyWriter {

    private final Policy policy;
    private final Map<VerifierKey, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int groups;

    PolicyWriter(Policy policy) {
        this.policy = policy;
        policy.witnesses().forEach(witness -> names.put(witness.key(), witness.name()));
    }

    String write() {
        policy.logs().forEach(log -> line("log", log.toString()));
        policy.witnesses().forEach(this::witness);
        line("quorum", define(policy.quorum()));
        return text.toString();
    }

    private void witness(Policy.Witness witness) {
        String words = witness.name() + " " + witness.key();
        line("witness", witness.url() == null ? words : words + " " + witness.url());
    }

    /** The name of {@code quorum}, of which a group stands on a line of its own by then, behind its members. */
    private String define(Quorum quorum) {
        return switch (quorum) {
            case Quorum.Witness witness -> Objects.requireNonNull(names.get(witness.key()));
            case Quorum.Group group when group.members().isEmpty() -> PolicyNames.NONE;
            case Quorum.Group group -> {
                String members = group.members().stream().map(this::define).collect(Collectors.joining(" "));
                String name = freeName();
                line("group", name + " " + group.threshold() + " " + members);
                yield name;
            }
        };
    }

    private String freeName() {
        String name;
        do {
            name = "group-" + ++groups;
        } while (names.containsValue(name));
        return name;
    }

    private void line(String kind, String words) {
        text.append(kind).append(' ').append(words).append('\n');
    }
}
