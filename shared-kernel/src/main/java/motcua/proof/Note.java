package motcua.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A text with signatures under it (c2sp.org/signed-note). Until {@link #endorsements} says who signed it, the text is
 * worth nothing.
 */
public final class Note {

    /** A note with more signatures is refused; the specification demands at least 16. */
    public static final int MAX_SIGNATURES = 64;

    /** A longer note, in characters, is refused. */
    public static final int MAX_LENGTH = 1 << 19;

    private final String text;
    private final List<SignatureLine> signatures;

    private Note(String text, List<SignatureLine> signatures) {
        if (signatures.size() > MAX_SIGNATURES) {
            throw new Malformed("a note with too many signatures");
        }
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * A note nobody has signed yet; throws {@link Malformed} for a text that does not end with a line break or has
     * control characters.
     */
    public static Note of(String text) {
        checkText(text);
        return new Note(text, List.of());
    }

    /**
     * Reads a signed note; throws {@link Malformed} when it is not UTF-8, has no signature or differs in any other way
     * from the specification.
     */
    public static Note parse(byte[] utf8) {
        return parse(Strict.utf8(utf8));
    }

    /** Like {@link #parse(byte[])}, from text. */
    public static Note parse(String signed) {
        int blank = signed.lastIndexOf("\n\n");
        if (blank == -1 || signed.length() > MAX_LENGTH) {
            throw new Malformed("not a signed note");
        }
        String text = signed.substring(0, blank + 1);
        checkText(text);
        return new Note(text, lines(signed.substring(blank + 2)));
    }

    private static List<SignatureLine> lines(String rest) {
        List<SignatureLine> lines = new ArrayList<>();
        int start = 0;
        while (start < rest.length()) {
            int end = rest.indexOf('\n', start);
            if (end == -1) {
                throw new Malformed("the last signature is cut");
            }
            // Before any of them is verified, which takes longer than reading.
            if (lines.size() == MAX_SIGNATURES) {
                throw new Malformed("too many signatures");
            }
            lines.add(SignatureLine.parse(rest.substring(start, end)));
            start = end + 1;
        }
        if (lines.isEmpty()) {
            throw new Malformed("a note without signatures");
        }
        return lines;
    }

    private static void checkText(String text) {
        Strict.utf8(text);
        if (!text.endsWith("\n")) {
            throw new Malformed("the text of a note ends with a line break");
        }
        if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new Malformed("a note has no control characters");
        }
    }

    /** The text, with its last line break. */
    public String text() {
        return text;
    }

    /**
     * This note with a plain signature of {@code key} behind the others; throws {@link IllegalArgumentException} for a
     * cosigner's key.
     */
    public Note signedBy(SignerKey key) {
        return with(key.verifier(), SignatureLine.sign(key, text, null));
    }

    /**
     * This note with a cosignature behind the others, made at {@code at}, of which full seconds are kept
     * (c2sp.org/tlog-cosignature); throws {@link IllegalArgumentException} for a key of another kind or a time before
     * 1970.
     */
    public Note cosignedBy(SignerKey key, Instant at) {
        return with(key.verifier(), SignatureLine.sign(key, text, at));
    }

    /**
     * This note with those of {@code lines}, signature lines as a witness answers them, that verify under one of the
     * {@code trusted} keys; the others are dropped. Of a key that signed before, the answered signature takes the place.
     * Throws {@link Malformed} for anything but signature lines, and for more of them than a note may have.
     */
    public Note withVerified(String lines, Collection<VerifierKey> trusted) {
        Note merged = this;
        for (SignatureLine line : lines(lines)) {
            for (VerifierKey key : trusted) {
                if (line.claims(key) && key.check(text, line.signature()).isPresent()) {
                    merged = merged.with(key, line);
                }
            }
        }
        return merged;
    }

    private Note with(VerifierKey key, SignatureLine line) {
        List<SignatureLine> lines = new ArrayList<>(signatures);
        lines.removeIf(earlier -> earlier.claims(key));
        lines.add(line);
        return new Note(text, lines);
    }

    /**
     * Which of the {@code trusted} keys signed, each once. Signatures of other keys are ignored; when one that claims a
     * trusted key does not verify, the whole note is refused, as the specification recommends. Empty means: do not
     * believe this note.
     */
    public List<Endorsement> endorsements(Collection<VerifierKey> trusted) {
        SequencedMap<VerifierKey, Endorsement> found = new LinkedHashMap<>();
        for (SignatureLine line : signatures) {
            for (VerifierKey key : trusted) {
                if (line.claims(key)) {
                    Optional<Endorsement> endorsement = key.check(text, line.signature());
                    if (endorsement.isEmpty()) {
                        return List.of();
                    }
                    found.putIfAbsent(key, endorsement.get());
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** How many signatures stand under it, whether anybody believes them or not. */
    public int signatures() {
        return signatures.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Note note && text.equals(note.text) && signatures.equals(note.signatures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, signatures);
    }

    /** The signed note as it is published, and as {@link #parse} reads it. */
    @Override
    public String toString() {
        return signatures.stream().map(SignatureLine::toString).collect(Collectors.joining("", text + "\n", ""));
    }
}
