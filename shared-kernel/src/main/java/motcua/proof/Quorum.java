package motcua.proof;

import java.util.List;
import java.util.Set;

/** Which witnesses together are enough (c2sp.org/tlog-policy). */
public sealed interface Quorum {

    /** Nobody is needed. */
    Quorum NONE = new Group(0, List.of());

    /** Whether those who cosigned are enough. */
    boolean isMetBy(Set<VerifierKey> cosigners);

    /** This witness. */
    record Witness(VerifierKey key) implements Quorum {
        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return cosigners.contains(key);
        }
    }

    /** At least {@code threshold} of the members. */
    record Group(int threshold, List<Quorum> members) implements Quorum {

        /** Throws {@link IllegalArgumentException} when there are fewer members than asked for. */
        public Group {
            members = List.copyOf(members);
            if (threshold < 0 || threshold > members.size()) {
                throw new IllegalArgumentException("a quorum is no larger than its witnesses are many");
            }
        }

        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return members.stream().filter(member -> member.isMetBy(cosigners)).count() >= threshold;
        }
    }

    /** Any {@code threshold} of these witnesses. */
    static Quorum of(int threshold, List<VerifierKey> witnesses) {
        return new Group(threshold, witnesses.stream().<Quorum>map(Witness::new).toList());
    }
}
