package motcua.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a policy file, line by line. */
final class PolicyReader {

    private final PolicyNames names = new PolicyNames();
    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private @Nullable Quorum quorum;

    private PolicyReader() {}

    static Policy read(String text) {
        Strict.utf8(text);
        PolicyReader reader = new PolicyReader();
        int number = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end != -1; end = text.indexOf('\n', start)) {
            reader.take(number++, text.substring(start, end));
            start = end + 1;
        }
        // A name that is cut may be another name.
        if (start < text.length()) {
            throw new Malformed("line " + number + ": no line break at its end");
        }
        return reader.policy();
    }

    private void take(int number, String line) {
        try {
            take(line);
        } catch (Malformed e) {
            throw new Malformed("line " + number + ": " + e.getMessage());
        }
    }

    private void take(String line) {
        if (line.chars().anyMatch(character -> character != '\t' && PolicyNames.isControl(character))) {
            throw new Malformed("a control character");
        }
        List<String> words =
                Stream.of(line.split("[ \t]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || words.getFirst().startsWith("#")) {
            return;
        }
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "log" -> log(rest);
            case "witness" -> witness(rest);
            case "group" -> group(rest);
            case "quorum" -> quorum(rest);
            default -> throw new Malformed("neither log, witness, group nor quorum");
        }
    }

    private void log(List<String> words) {
        require(words.size() == 1 || words.size() == 2, "expected log <vkey> [<url>]");
        VerifierKey key = VerifierKey.parse(words.getFirst());
        names.log(key);
        logs.add(key);
    }

    private void witness(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "expected witness <name> <vkey> [<url>]");
        Policy.Witness witness = new Policy.Witness(
                words.getFirst(), VerifierKey.parse(words.get(1)), words.size() == 3 ? words.get(2) : null);
        names.witness(witness);
        witnesses.add(witness);
    }

    private void group(List<String> words) {
        require(words.size() >= 3, "expected group <name> all|any|<k> <name>...");
        List<String> members = words.subList(2, words.size());
        names.group(words.getFirst(), threshold(words.get(1), members.size()), members);
    }

    private static int threshold(String word, int members) {
        return switch (word) {
            case "all" -> members;
            case "any" -> 1;
            default -> Math.clamp(Strict.decimal("threshold", word), 0, Integer.MAX_VALUE);
        };
    }

    private void quorum(List<String> words) {
        require(words.size() == 1, "expected quorum <name>");
        require(quorum == null, "a second quorum");
        quorum = names.quorum(words.getFirst());
    }

    private Policy policy() {
        if (quorum == null) {
            throw new Malformed("a policy without quorum");
        }
        return new Policy(logs, witnesses, quorum);
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new Malformed(expected);
        }
    }
}
