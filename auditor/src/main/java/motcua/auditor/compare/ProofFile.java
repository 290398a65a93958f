package motcua.auditor.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import motcua.auditor.input.SmallFile;
import motcua.auditor.input.Spelling;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.Malformed;

/** The answer of {@code /trail/consistency} as evidence. */
record ProofFile(Path file, ConsistencyProof proof) {

    private static final int LONGEST_PATH = 64;

    /** Reads a line {@code consistency <m> <n>} and the hashes behind it; says so when it is anything else. */
    static ProofFile read(Path file) throws CannotCheck {
        String text = Spelling.utf8(SmallFile.read(file)).orElseThrow(() -> malformed(file));
        List<String> lines = List.of(text.split("\n", LONGEST_PATH + 2));
        String[] words = lines.getFirst().split(" ", -1);
        if (!lines.getLast().isEmpty() || words.length != 3 || !words[0].equals("consistency")) {
            throw malformed(file);
        }
        OptionalLong first = Spelling.decimal(words[1]);
        OptionalLong second = Spelling.decimal(words[2]);
        if (first.isEmpty() || second.isEmpty()) {
            throw malformed(file);
        }
        List<Hash> path = path(file, lines.subList(1, lines.size() - 1));
        return new ProofFile(file, new ConsistencyProof(first.getAsLong(), second.getAsLong(), path));
    }

    private static List<Hash> path(Path file, List<String> lines) throws CannotCheck {
        List<Hash> path = new ArrayList<>();
        try {
            lines.forEach(line -> path.add(Hash.parse(line)));
        } catch (Malformed e) {
            throw malformed(file);
        }
        return path;
    }

    private static CannotCheck malformed(Path file) {
        return new CannotCheck("compare.malformed-proof", file);
    }

    Finding judge(Two two) throws CannotCheck {
        if (proof.first() != two.earlier().size()
                || proof.second() != two.later().size()) {
            throw new CannotCheck("compare.other-proof", file, proof.first(), proof.second(), two.fetch());
        }
        if (proof.holds(two.earlier().root(), two.later().root())) {
            return two.consistent();
        }
        // Only a proof that reaches the signed later root shows what that tree begins with.
        return Roots.of(proof, two.earlier().root())
                .filter(roots -> roots.late().equals(two.later().root()))
                .map(roots -> two.otherBeginning(roots.early()))
                .orElseGet(() -> two.proofFails(file));
    }
}
