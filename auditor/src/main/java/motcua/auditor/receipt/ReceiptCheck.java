package motcua.auditor.receipt;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.InclusionProof;
import motcua.proof.Malformed;
import motcua.proof.Receipt;

/** What a receipt proves. */
public sealed interface ReceiptCheck {

    /**
     * The step with this envelope stands in the log.
     *
     * @param envelope as logged: its bytes are the only spelling of it
     * @param signed the checkpoint under which it stands there, and who signed it
     */
    record Proven(Receipt receipt, Envelope envelope, Judgement.Signed signed) implements ReceiptCheck {}

    /** Nothing, and why. */
    record Refused(Sentence why) implements ReceiptCheck {}

    /** Reads the {@code bytes} of a receipt called {@code name}; says so when they are none. */
    static Receipt read(Path name, byte[] bytes) throws CannotCheck {
        try {
            Receipt receipt = Receipt.parse(bytes);
            if (receipt.extra() == null) {
                throw new CannotCheck("receipt.without-envelope", name);
            }
            return receipt;
        } catch (Malformed e) {
            throw new CannotCheck("receipt.malformed", name, String.valueOf(e.getMessage()));
        }
    }

    /** Checks a receipt whose checkpoint is believed already; see {@link Receipt#verify}. */
    static ReceiptCheck under(Judgement.Signed signed, Receipt receipt) {
        Checkpoint tree = signed.checkpoint();
        byte[] encoded = Base64.getDecoder().decode(Objects.requireNonNull(receipt.extra()));
        Hash leaf = Hash.leaf(Hash.sha256(encoded).bytes());
        if (!new InclusionProof(receipt.index(), tree.size(), receipt.path()).holds(leaf, tree.root())) {
            return new Refused(Sentence.of("receipt.not-included", receipt.index(), tree.size()));
        }
        try {
            Envelope envelope = Envelope.parse(encoded);
            return envelope.log().equals(tree.origin())
                    ? new Proven(receipt, envelope, signed)
                    : new Refused(Sentence.of("receipt.envelope-of-other-log", envelope.log(), tree.origin()));
        } catch (Malformed e) {
            return new Refused(Sentence.of("receipt.not-an-envelope", receipt.index()));
        }
    }

    /** Checks a receipt, its checkpoint included. */
    static ReceiptCheck of(Receipt receipt, Keyring believed) {
        return switch (believed.judge(receipt.checkpoint())) {
            case Judgement.Refused refused -> new Refused(refused.why());
            case Judgement.Signed signed -> under(signed, receipt);
        };
    }
}
