package motcua.auditor.receipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Endorsement;

/** What cosignatures say about time: whatever a checkpoint covers was logged before the first of them. */
public final class Bounds {

    private Bounds() {}

    /** Who cosigned and when, each a sentence; empty when nobody did. */
    public static List<Sentence> cosigned(List<Endorsement> endorsements) {
        return endorsements.stream()
                .filter(endorsement -> endorsement.at() != null)
                .map(endorsement -> Sentence.of("cosigned", endorsement.by().name(), String.valueOf(endorsement.at())))
                .toList();
    }

    /** The time from which on somebody beside the log vouches; none when nobody cosigned. */
    public static Sentence latest(List<Endorsement> endorsements) {
        Optional<Instant> first = endorsements.stream()
                .map(Endorsement::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return first.map(at -> Sentence.of("bound.before", at)).orElseGet(() -> Sentence.of("bound.none"));
    }
}
