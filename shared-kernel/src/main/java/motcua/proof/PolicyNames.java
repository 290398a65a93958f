package motcua.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a policy has named so far. Everything that would name a thing twice throws {@link Malformed}. */
final class PolicyNames {

    /** The quorum that asks for nobody. */
    static final String NONE = "none";

    /** So many witnesses and groups may have names: groups stand within groups, and no depth may exhaust the stack. */
    static final int MAX = 256;

    private final Set<String> points = new HashSet<>();
    private final Map<String, Quorum> quorums = new HashMap<>();
    private final Set<String> members = new HashSet<>();

    /** Throws {@link Malformed} unless {@code word} can stand between white space and be read back. */
    static void checkWord(String word) {
        Strict.utf8(word);
        if (word.isEmpty() || word.chars().anyMatch(character -> character == ' ' || isControl(character))) {
            throw new Malformed("a name or an address is not empty and has neither space nor control characters");
        }
    }

    /** Of the control characters those of ASCII; whatever stands beyond ASCII is opaque to a policy. */
    static boolean isControl(int character) {
        return character < ' ' || character == 0x7f;
    }

    void log(VerifierKey key) {
        if (key.seal() != Seal.NOTE) {
            throw new Malformed("the key of a log signs notes");
        }
        key(key);
    }

    void witness(Policy.Witness witness) {
        key(witness.key());
        name(witness.name(), new Quorum.Witness(witness.key()));
    }

    void group(String name, int threshold, List<String> names) {
        name(name, new Quorum.Group(threshold, names.stream().map(this::member).toList()));
    }

    /** What {@code name} stands for as a quorum. */
    Quorum quorum(String name) {
        return name.equals(NONE) ? Quorum.NONE : known(name);
    }

    private Quorum member(String name) {
        Quorum known = known(name);
        if (!members.add(name)) {
            throw new Malformed("a name is a member of one group only");
        }
        return known;
    }

    private Quorum known(String name) {
        Quorum known = quorums.get(name);
        if (known == null) {
            throw new Malformed("a name that stands on no line before");
        }
        return known;
    }

    private void name(String name, Quorum quorum) {
        if (quorums.size() == MAX) {
            throw new Malformed("too many witnesses and groups");
        }
        if (name.equals(NONE) || quorums.putIfAbsent(name, quorum) != null) {
            throw new Malformed("a name that is taken");
        }
    }

    private void key(VerifierKey key) {
        if (!points.add(key.point())) {
            throw new Malformed("one key stands twice");
        }
    }
}
