package motcua.proof;

import java.util.List;

/** What came of checking something against the keys one trusts. */
public sealed interface Verdict {

    /**
     * It holds.
     *
     * @param checkpoint the signed state of the log under which it holds
     * @param endorsements the trusted signatures on that checkpoint, each key once: the log's and those of witnesses
     */
    record Accepted(Checkpoint checkpoint, List<Endorsement> endorsements) implements Verdict {
        public Accepted {
            endorsements = List.copyOf(endorsements);
        }
    }

    /** It does not hold, or not for this verifier. */
    record Refused(Reason reason) implements Verdict {}

    /** Why something does not hold. */
    enum Reason {
        /** It does not have the form of its specification. */
        MALFORMED,
        /** It is about another log. */
        OTHER_LOG,
        /** The log's signature is missing, or one that claims a trusted key is wrong. */
        NOT_SIGNED,
        /** Fewer witnesses cosigned than are asked for. */
        TOO_FEW_WITNESSES,
        /** The entry is not where the proof says. */
        NOT_INCLUDED
    }
}
