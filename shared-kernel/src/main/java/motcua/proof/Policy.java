package motcua.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which logs and witnesses somebody believes, as a file that can be handed on (c2sp.org/tlog-policy).
 *
 * @param logs keys of logs; the name of each is the origin of its log
 * @param witnesses in the order of the file
 * @param quorum which witnesses must have cosigned
 */
public record Policy(List<VerifierKey> logs, List<Witness> witnesses, Quorum quorum) {

    private static final String NONE = "none";

    /**
     * A witness of a policy.
     *
     * @param name by which groups of the file refer to it; not the name of its key
     * @param url its submission prefix; null when the file names none
     */
    public record Witness(
            String name, VerifierKey key, @Nullable String url) {}

    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /** Reads a policy file; throws {@link Malformed} naming the line that is not understood. */
    public static Policy parse(String text) {
        Strict.utf8(text);
        Reader reader = new Reader();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            reader.take(number, line);
        }
        return reader.policy();
    }

    /**
     * What to believe about one log: any of the keys that have its origin as name, and the quorum. Throws
     * {@link IllegalArgumentException} when the policy has no such log.
     */
    public Trust trust(String origin) {
        return new Trust(
                origin,
                logs.stream().filter(key -> key.name().equals(origin)).toList(),
                witnesses.stream().map(Witness::key).toList(),
                quorum);
    }

    /** Collects what the lines say. */
    private static final class Reader {

        private final List<VerifierKey> logs = new ArrayList<>();
        private final List<Witness> witnesses = new ArrayList<>();
        private final Map<String, Quorum> named = new HashMap<>();
        private final Set<String> members = new HashSet<>();
        private @Nullable Quorum quorum;

        void take(int number, String line) {
            if (line.chars().anyMatch(character -> character < ' ' && character != '\t')) {
                throw fault(number, "a control character");
            }
            List<String> words = words(line);
            if (words.isEmpty() || words.getFirst().startsWith("#")) {
                return;
            }
            List<String> rest = words.subList(1, words.size());
            try {
                switch (words.getFirst()) {
                    case "log" -> log(number, rest);
                    case "witness" -> witness(number, rest);
                    case "group" -> group(number, rest);
                    case "quorum" -> quorum(number, rest);
                    default -> throw fault(number, "neither log, witness, group nor quorum");
                }
            } catch (Malformed e) {
                throw e.getMessage() != null && e.getMessage().startsWith("line ")
                        ? e
                        : fault(number, String.valueOf(e.getMessage()));
            }
        }

        private static List<String> words(String line) {
            return List.of(line.split("[ \t]+")).stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private void log(int number, List<String> words) {
            require(number, words.size() == 1 || words.size() == 2, "log <vkey> [<url>]");
            VerifierKey key = VerifierKey.parse(words.getFirst());
            require(number, key.seal() == Seal.NOTE, "the key of a log signs notes");
            require(number, isNew(key, logs, Function.identity()), "one log stands twice");
            logs.add(key);
        }

        private void witness(int number, List<String> words) {
            require(number, words.size() == 2 || words.size() == 3, "witness <name> <vkey> [<url>]");
            VerifierKey key = VerifierKey.parse(words.get(1));
            require(number, key.seal() == Seal.COSIGNATURE_V1, "the key of a witness cosigns");
            require(number, isNew(key, witnesses, Witness::key), "one witness stands twice");
            name(number, words.getFirst(), new Quorum.Witness(key));
            witnesses.add(new Witness(words.getFirst(), key, words.size() == 3 ? words.get(2) : null));
        }

        /** Two keys are the same when their points are, whatever their names. */
        private static <T> boolean isNew(VerifierKey key, List<T> known, Function<T, VerifierKey> keyOf) {
            return known.stream().map(keyOf).noneMatch(other -> other.key().equals(key.key()));
        }

        private void group(int number, List<String> words) {
            require(number, words.size() >= 3, "group <name> all|any|<k> <name>...");
            List<Quorum> parts = words.subList(2, words.size()).stream()
                    .map(word -> member(number, word))
                    .toList();
            name(number, words.getFirst(), new Quorum.Group(threshold(number, words.get(1), parts.size()), parts));
        }

        private Quorum member(int number, String name) {
            Quorum known = named.get(name);
            if (known == null) {
                throw fault(number, "a name that stands on no line before");
            }
            require(number, members.add(name), "a name is a member of one group only");
            return known;
        }

        private static int threshold(int number, String word, int size) {
            long threshold = switch (word) {
                case "all" -> size;
                case "any" -> 1;
                default -> Strict.decimal("threshold", word);
            };
            require(number, threshold >= 1 && threshold <= size, "a threshold is from 1 to the number of members");
            return (int) threshold;
        }

        private void quorum(int number, List<String> words) {
            require(number, words.size() == 1, "quorum <name>");
            require(number, quorum == null, "a second quorum");
            Quorum wanted = words.getFirst().equals(NONE) ? Quorum.NONE : named.get(words.getFirst());
            if (wanted == null) {
                throw fault(number, "a name that stands on no line before");
            }
            quorum = wanted;
        }

        private void name(int number, String name, Quorum what) {
            require(number, !name.equals(NONE) && named.putIfAbsent(name, what) == null, "a name that is taken");
        }

        Policy policy() {
            if (quorum == null) {
                throw new Malformed("a policy without quorum");
            }
            return new Policy(logs, witnesses, quorum);
        }

        private static void require(int number, boolean holds, String expected) {
            if (!holds) {
                throw fault(number, expected);
            }
        }

        private static Malformed fault(int number, String what) {
            return new Malformed("line " + number + ": " + what);
        }
    }

    /** The policy as a file. Groups get names of their own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        logs.forEach(log -> text.append("log ").append(log).append('\n'));
        witnesses.forEach(witness -> text.append("witness ")
                .append(witness.name())
                .append(' ')
                .append(witness.key())
                .append(witness.url() == null ? "" : " " + witness.url())
                .append('\n'));
        Map<VerifierKey, String> names = witnesses.stream().collect(Collectors.toMap(Witness::key, Witness::name));
        return text.append("quorum ")
                .append(written(quorum, names, text))
                .append('\n')
                .toString();
    }

    private static String written(Quorum quorum, Map<VerifierKey, String> names, StringBuilder text) {
        return switch (quorum) {
            case Quorum.Witness one -> String.valueOf(names.get(one.key()));
            case Quorum.Group group when group.members().isEmpty() -> NONE;
            case Quorum.Group group -> {
                String members = group.members().stream()
                        .map(member -> written(member, names, text))
                        .collect(Collectors.joining(" "));
                String name = "group-" + text.length();
                text.append("group ")
                        .append(name)
                        .append(' ')
                        .append(group.threshold())
                        .append(' ')
                        .append(members)
                        .append('\n');
                yield name;
            }
        };
    }
}
