package motcua.auditor.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Option;
import motcua.auditor.payload.Scalars;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import motcua.proof.Order;
import motcua.proof.SignedOrder;
import motcua.proof.VerifierKey;

/**
 * The acts of administrators in an export, against the keys of the administrators that the auditor knows. What the directory of the
 * house says about keys is not believed.
 */
final class Acts implements Reader {

    private static final String ADMINISTRATOR = "--administrator";

    /** The key of an administrator, more than once. */
    static final Option OPTION = Option.repeated(ADMINISTRATOR, "VKEY", "administrator");

    private static final String ACTED = "admin.acted";

    private final List<VerifierKey> keys;
    private final List<Sentence> faults = new ArrayList<>();
    private long count;

    private Acts(List<VerifierKey> keys) {
        this.keys = keys;
    }

    /** Those that are checked under the keys that were given; without any they are only counted. */
    static Acts of(Arguments arguments) throws CannotCheck {
        List<VerifierKey> keys = new ArrayList<>();
        for (String vkey : arguments.values(ADMINISTRATOR)) {
            try {
                keys.add(VerifierKey.parse(vkey));
            } catch (IllegalArgumentException e) {
                throw new CannotCheck("trust.key", vkey, String.valueOf(e.getMessage()));
            }
        }
        return new Acts(keys);
    }

    @Override
    public void take(Envelope step, byte[] payload) {
        if (step.event().equals(ACTED)) {
            count++;
            if (!keys.isEmpty()) {
                fault(step, payload)
                        .ifPresent(what ->
                                faults.add(Sentence.of("act.fault", step.dossierId(), step.recordedAt(), what)));
            }
        }
    }

    private Optional<Sentence> fault(Envelope step, byte[] payload) {
        Map<String, String> said = Scalars.of(payload).orElse(Map.of());
        String note = said.get("/note");
        if (note == null) {
            return Optional.of(Sentence.of("act.unsigned"));
        }
        try {
            return fault(step, said, SignedOrder.parse(note));
        } catch (IllegalArgumentException e) {
            return Optional.of(Sentence.of("act.no-order", String.valueOf(e.getMessage())));
        }
    }

    private Optional<Sentence> fault(Envelope step, Map<String, String> said, SignedOrder signed) {
        Order order = signed.order();
        if (keys.stream().noneMatch(key -> key.name().equals(order.login()) && signed.isSignedBy(key))) {
            return Optional.of(Sentence.of("act.not-signed", order.login()));
        }
        Duration apart = Duration.between(order.at(), step.recordedAt()).abs();
        if (apart.compareTo(SignedOrder.TOLERANCE) > 0) {
            return Optional.of(Sentence.of("act.out-of-time", order.at()));
        }
        // One order is one act: under another name it would be done once more without anybody signing.
        if (step.sequence() != 0 || !step.dossierId().equals("act-" + signed.id())) {
            return Optional.of(Sentence.of("act.repeated"));
        }
        return differing(step, said, order).map(member -> Sentence.of("act.differs", member));
    }

    private static Optional<String> differing(Envelope step, Map<String, String> said, Order order) {
        if (!order.house().equals(step.log())) {
            return Optional.of("house");
        }
        Map<String, String> ordered = Map.of(
                "/body", order.body(),
                "/method", order.method(),
                "/stamp/actor/login", order.login(),
                "/target", order.target());
        return ordered.keySet().stream()
                .filter(member -> !Objects.equals(said.get(member), ordered.get(member)))
                .sorted()
                .findFirst();
    }

    /** Adds what is wrong with acts to {@code all}. */
    void tell(Faults all) {
        faults.forEach(all::add);
    }

    /** What is to be said of an export in which nothing is wrong; nothing when there is no act. */
    List<Sentence> told() {
        if (count == 0) {
            return List.of();
        }
        return List.of(keys.isEmpty() ? Sentence.of("acts.unchecked", count) : Sentence.of("acts.signed", count));
    }
}
