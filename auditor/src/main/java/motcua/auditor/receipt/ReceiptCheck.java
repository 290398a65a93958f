package motcua.auditor.receipt;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import motcua.auditor.trust.Keyring;
import motcua.auditor.trust.Refusal;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Malformed;
import motcua.proof.Receipt;
import motcua.proof.Trust;
import motcua.proof.Verdict;

/** What a receipt proves. */
public sealed interface ReceiptCheck {

    /**
     * The step with this envelope stands in the log.
     *
     * @param envelope as logged: its bytes are the only spelling of it
     * @param signed the checkpoint under which it stands there, and who signed it
     */
    record Proven(Receipt receipt, Envelope envelope, Verdict.Accepted signed) implements ReceiptCheck {}

    /** Nothing, and why. */
    record Refused(Sentence why) implements ReceiptCheck {}

    /** Checks the {@code bytes} of a receipt called {@code name}; says so when they are none. */
    static ReceiptCheck of(Path name, byte[] bytes, Keyring believed) throws CannotCheck {
        Receipt receipt;
        try {
            receipt = Receipt.parse(bytes);
        } catch (Malformed e) {
            throw new CannotCheck("receipt.malformed", name, String.valueOf(e.getMessage()));
        }
        String extra = receipt.extra();
        if (extra == null) {
            throw new CannotCheck("receipt.without-envelope", name);
        }
        return of(receipt, Base64.getDecoder().decode(extra), believed);
    }

    private static ReceiptCheck of(Receipt receipt, byte[] encoded, Keyring believed) {
        Checkpoint checkpoint = Checkpoint.parse(receipt.checkpoint().text());
        Optional<Trust> trust = believed.about(checkpoint.origin());
        if (trust.isEmpty()) {
            return new Refused(Sentence.of("refused.other-log", checkpoint.origin()));
        }
        byte[] entry = Hash.sha256(encoded).bytes();
        return switch (receipt.verify(entry, trust.get())) {
            case Verdict.Accepted accepted -> read(receipt, encoded, accepted);
            case Verdict.Refused(Verdict.Reason reason)
            when reason == Verdict.Reason.NOT_INCLUDED ->
                new Refused(Sentence.of("receipt.not-included", receipt.index(), checkpoint.size()));
            case Verdict.Refused(Verdict.Reason reason) ->
                new Refused(Refusal.why(reason, receipt.checkpoint(), trust.get()));
        };
    }

    private static ReceiptCheck read(Receipt receipt, byte[] encoded, Verdict.Accepted signed) {
        try {
            Envelope envelope = Envelope.parse(encoded);
            String origin = signed.checkpoint().origin();
            return envelope.log().equals(origin)
                    ? new Proven(receipt, envelope, signed)
                    : new Refused(Sentence.of("receipt.envelope-of-other-log", envelope.log(), origin));
        } catch (Malformed e) {
            return new Refused(Sentence.of("receipt.not-an-envelope", receipt.index()));
        }
    }
}
