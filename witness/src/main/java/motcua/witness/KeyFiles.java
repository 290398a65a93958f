package motcua.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import motcua.proof.Malformed;
import motcua.proof.Policy;
import motcua.proof.SignerKey;
import motcua.proof.VerifierKey;

/** The files that hold keys. */
final class KeyFiles {

    private KeyFiles() {}

    /** The key in a file of one line {@code PRIVATE+KEY+...}. What it says about a bad file never quotes it. */
    static SignerKey signer(Path file) throws BadOption {
        try {
            return SignerKey.parse(text("--key", file).strip());
        } catch (Malformed e) {
            throw new BadOption("--key: " + file + " does not hold one line PRIVATE+KEY+...: " + e.getMessage() + ".");
        }
    }

    /**
     * The {@code log} lines of a file in the form of c2sp.org/tlog-policy. Which witnesses somebody else demands is
     * nothing to a witness, so a quorum may be missing.
     */
    static List<VerifierKey> logs(Path file) throws BadOption {
        String text = text("--logs", file);
        boolean hasQuorum = text.lines().anyMatch(line -> line.strip().startsWith("quorum"));
        try {
            return Policy.parse(hasQuorum ? text : text + "\nquorum none\n").logs();
        } catch (Malformed e) {
            throw new BadOption("--logs: " + file + ": " + e.getMessage() + ".");
        }
    }

    private static String text(String option, Path file) throws BadOption {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadOption(option + ": " + file + " cannot be read.");
        }
    }
}
