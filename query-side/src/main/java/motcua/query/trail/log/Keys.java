package motcua.query.trail.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a log, one after the other. The newest signs; the one before it signs beside it for 30 days more, so that
 * everybody has time to learn the new one. All that ever signed stay known, or old receipts could not be checked.
 */
public final class Keys {

    private static final Duration BOTH_SIGN = Duration.ofDays(30);
    private static final String SINCE = "since ";

    /**
     * One key.
     *
     * @param since from when on it signs
     * @param verifier its public half
     * @param signer null once its secret half was destroyed
     */
    public record Entry(
            Instant since, VerifierKey verifier, @Nullable SignerKey signer) {

        /**
         * Reads two lines: {@code since <instant>}, and the key, with its secret half or without. Throws {@link Malformed}
         * or {@link java.time.DateTimeException}.
         */
        public static Entry parse(String text) {
            List<String> lines = text.strip().lines().map(String::strip).toList();
            if (lines.size() != 2 || !lines.getFirst().startsWith(SINCE)) {
                throw new IllegalArgumentException(
                        "a key of a trail is a line 'since <instant>' and a line with the key");
            }
            Instant since = Instant.parse(lines.getFirst().substring(SINCE.length()));
            if (lines.get(1).startsWith("PRIVATE+KEY+")) {
                SignerKey signer = SignerKey.parse(lines.get(1));
                return new Entry(since, signer.verifier(), signer);
            }
            return new Entry(since, VerifierKey.parse(lines.get(1)), null);
        }

        /** What {@link #parse} reads: a secret. */
        public String text() {
            return SINCE + since + "\n" + (signer == null ? verifier.toString() : signer.skey()) + "\n";
        }
    }

    /** What a key is good for at some moment. */
    public enum Use {
        /** It will sign later. */
        FUTURE,
        /** It signs. */
        SIGNING,
        /** It signs beside the one that followed it. */
        OUTGOING,
        /** It signs no more; what it signed stays signed. */
        RETIRED
    }

    private final String origin;
    private final List<Entry> entries;

    /**
     * Throws {@link IllegalArgumentException} when one of them belongs to another log than {@code origin}, or stands twice.
     */
    public Keys(String origin, List<Entry> entries) {
        this.origin = origin;
        this.entries =
                entries.stream().sorted(Comparator.comparing(Entry::since)).toList();
        for (Entry entry : entries) {
            if (!entry.verifier().name().equals(origin) || entry.verifier().seal() != Seal.NOTE) {
                throw new IllegalArgumentException(
                        "a key of '" + origin + "' has that name and signs notes; this one is of '"
                                + entry.verifier().name() + "'");
            }
        }
        if (verifiers().stream().distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a key of '" + origin + "' stands twice");
        }
    }

    /** Which log they are of. */
    public String origin() {
        return origin;
    }

    /** All of them, the oldest first. */
    public List<Entry> all() {
        return entries;
    }

    /** The public halves of all. */
    public List<VerifierKey> verifiers() {
        return entries.stream().map(Entry::verifier).toList();
    }

    /** What {@code entry}, one of {@link #all}, is good for at {@code now}. */
    public Use use(Entry entry, Instant now) {
        int index = entries.indexOf(entry);
        if (entry.since().isAfter(now)) {
            return Use.FUTURE;
        }
        if (index == entries.size() - 1 || entries.get(index + 1).since().isAfter(now)) {
            return Use.SIGNING;
        }
        Instant followed = entries.get(index + 1).since();
        boolean isLast =
                index + 2 >= entries.size() || entries.get(index + 2).since().isAfter(now);
        return isLast && now.isBefore(followed.plus(BOTH_SIGN)) ? Use.OUTGOING : Use.RETIRED;
    }

    /** Whether there is a key that signs at {@code now}. */
    public boolean canSign(Instant now) {
        return entries.stream().anyMatch(entry -> use(entry, now) == Use.SIGNING && entry.signer() != null);
    }

    /** {@code note} with the signatures of all keys that sign at {@code now}, the outgoing one's last. */
    Note sign(Note note, Instant now) {
        Note signed = note;
        for (Use wanted : List.of(Use.SIGNING, Use.OUTGOING)) {
            for (Entry entry : entries) {
                if (entry.signer() != null && use(entry, now) == wanted) {
                    signed = signed.signedBy(Objects.requireNonNull(entry.signer()));
                }
            }
        }
        return signed;
    }
}
