package motcua.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a verifier believes about one log.
 *
 * @param origin which log
 * @param logKeys the log's own keys, of which one must have signed
 * @param witnesses the keys of witnesses it believes
 * @param quorum which of the witnesses must have cosigned; {@link Quorum#NONE} to believe the log alone
 */
public record Trust(String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, Quorum quorum) {

    /**
     * Throws {@link IllegalArgumentException} when the log has no key, when a key is of the other kind or stands twice,
     * be it under another name (one witness must not count as two), or when the quorum asks for a witness that is not
     * among them.
     */
    public Trust {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
        if (logKeys.isEmpty() || !allAre(logKeys, Seal.NOTE) || !allAre(witnesses, Seal.COSIGNATURE_V1)) {
            throw new IllegalArgumentException("a log signs notes and witnesses cosign them");
        }
        Set<String> seen = new HashSet<>();
        if (!both(logKeys, witnesses).stream().map(VerifierKey::point).allMatch(seen::add)) {
            throw new IllegalArgumentException("one key stands twice");
        }
        if (!Set.copyOf(witnesses).containsAll(quorum.witnesses())) {
            throw new IllegalArgumentException("a quorum is made of the witnesses one believes");
        }
    }

    /** Any {@code quorum} of the witnesses; throws {@link IllegalArgumentException} as well when there are fewer. */
    public Trust(String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, int quorum) {
        this(origin, logKeys, witnesses, Quorum.of(quorum, witnesses));
    }

    /** Whether this note is a checkpoint of the log that enough of the trusted keys signed. Never throws. */
    public Verdict judge(Note note) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed e) {
            return new Verdict.Refused(Verdict.Reason.MALFORMED);
        }
        if (!checkpoint.origin().equals(origin)) {
            return new Verdict.Refused(Verdict.Reason.OTHER_LOG);
        }
        List<Endorsement> endorsements = note.endorsements(both(logKeys, witnesses));
        if (endorsements.stream().noneMatch(endorsement -> logKeys.contains(endorsement.by()))) {
            return new Verdict.Refused(Verdict.Reason.NOT_SIGNED);
        }
        Set<VerifierKey> cosigners = endorsements.stream()
                .map(Endorsement::by)
                .filter(witnesses::contains)
                .collect(Collectors.toSet());
        return quorum.isMetBy(cosigners)
                ? new Verdict.Accepted(checkpoint, endorsements)
                : new Verdict.Refused(Verdict.Reason.TOO_FEW_WITNESSES);
    }

    private static boolean allAre(List<VerifierKey> keys, Seal seal) {
        return keys.stream().allMatch(key -> key.seal() == seal);
    }

    private static List<VerifierKey> both(List<VerifierKey> logKeys, List<VerifierKey> witnesses) {
        List<VerifierKey> both = new ArrayList<>(logKeys);
        both.addAll(witnesses);
        return both;
    }
}
