package motcua.proof;

import java.util.List;
import java.util.Set;

/** Which witnesses together are enough (c2sp.org/tlog-policy). */
public sealed interface Quorum {

    /** Nobody is needed. */
    Quorum NONE = new Group(0, List.of());

    /** Whether those who cosigned are enough. */
    boolean isMetBy(Set<VerifierKey> cosigners);

    /** Every witness that counts for it, each once. */
    List<VerifierKey> witnesses();

    /** This witness. */
    record Witness(VerifierKey key) implements Quorum {
        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return cosigners.contains(key);
        }

        @Override
        public List<VerifierKey> witnesses() {
            return List.of(key);
        }
    }

    /** At least {@code threshold} of the members. */
    record Group(int threshold, List<Quorum> members) implements Quorum {

        /**
         * Throws {@link Malformed} unless the threshold is from 1 to the number of members, and when {@link #NONE} is
         * one of them or a witness would count twice.
         */
        public Group {
            members = List.copyOf(members);
            if (threshold < Math.min(1, members.size()) || threshold > members.size()) {
                throw new Malformed("a threshold is from 1 to the number of members");
            }
            if (members.stream().anyMatch(member -> member.equals(NONE))) {
                throw new Malformed("nobody is no member of a group");
            }
            List<VerifierKey> all = all(members);
            if (Set.copyOf(all).size() < all.size()) {
                throw new Malformed("a witness counts once");
            }
        }

        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return members.stream().filter(member -> member.isMetBy(cosigners)).count() >= threshold;
        }

        @Override
        public List<VerifierKey> witnesses() {
            return all(members);
        }

        private static List<VerifierKey> all(List<Quorum> members) {
            return members.stream().map(Quorum::witnesses).flatMap(List::stream).toList();
        }
    }

    /**
     * Any {@code threshold} of these witnesses; throws {@link Malformed} for a negative one, for more than there are, or
     * when a witness stands twice.
     */
    static Quorum of(int threshold, List<VerifierKey> witnesses) {
        return threshold == 0
                ? NONE
                : new Group(
                        threshold, witnesses.stream().<Quorum>map(Witness::new).toList());
    }
}
