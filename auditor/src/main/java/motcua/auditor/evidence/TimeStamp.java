package motcua.auditor.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Malformed;
import motcua.proof.Note;

/**
 * The time stamp beside the evidence. Whether an authority made it takes a library larger than this whole program to
 * find out, so that is left to OpenSSL and never claimed; what was stamped is checked here.
 */
final class TimeStamp {

    private static final String STAMP = "timestamp.tsr";
    private static final String STAMPED = "timestamp.checkpoint";

    private final Path zip;
    private final Map<String, byte[]> files;
    private final Optional<Path> certificate;

    TimeStamp(Path zip, Map<String, byte[]> files, Optional<Path> certificate) {
        this.zip = zip;
        this.files = files;
        this.certificate = certificate;
    }

    /** Why what was stamped is not the checkpoint of the evidence or an earlier one; empty when it is, or is missing. */
    Optional<Sentence> fault(Checkpoint covered, Keyring believed) {
        byte[] stamped = files.get(STAMPED);
        if (stamped == null || !files.containsKey(STAMP)) {
            return stamped == null && !files.containsKey(STAMP)
                    ? Optional.empty()
                    : Optional.of(Sentence.of("timestamp.half"));
        }
        try {
            return switch (believed.judge(Note.parse(stamped))) {
                case Judgement.Refused refused -> Optional.of(refused.why());
                case Judgement.Signed signed -> fault(signed.checkpoint(), covered);
            };
        } catch (Malformed e) {
            return Optional.of(Sentence.of("refused.no-checkpoint"));
        }
    }

    private static Optional<Sentence> fault(Checkpoint stamped, Checkpoint covered) {
        boolean fits = stamped.origin().equals(covered.origin())
                && (stamped.size() < covered.size() || stamped.equals(covered));
        return fits ? Optional.empty() : Optional.of(Sentence.of("timestamp.other", stamped.size(), covered.size()));
    }

    /** How to check the stamp itself. */
    List<Sentence> details() {
        return files.containsKey(STAMP)
                ? List.of(Sentence.of(
                        "timestamp.unchecked",
                        zip,
                        certificate.map(Path::toString).orElse("tsa.pem")))
                : List.of(Sentence.of("timestamp.none"));
    }
}
