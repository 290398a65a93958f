package motcua.proof;

import java.time.Instant;
import java.util.List;
import motcua.proof.Verdict.Reason;
import motcua.proof.Verdict.Refused;

/** A receipt as the trail hands it out: {@code extra} is an envelope, and the entry is its SHA-256. */
final class TrailReceipt {

    static final String ORIGIN = "motcua.example/log";
    static final SignerKey LOG = Signers.log(ORIGIN);
    static final SignerKey WITNESS = Signers.witness("witness.example/1");
    static final SignerKey OTHER = Signers.witness("witness.example/2");
    static final SignerKey STRANGER = Signers.witness("stranger.example");
    static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");

    /** Two witnesses, of which one must have cosigned. */
    static final Trust TRUST =
            new Trust(ORIGIN, List.of(LOG.verifier()), List.of(WITNESS.verifier(), OTHER.verifier()), 1);

    static final Envelope ENVELOPE = new Envelope(
            ORIGIN,
            "e-2",
            "H01.24.15-261123-0001",
            1,
            "dossier.resolved",
            "1",
            TIME.plusMillis(123),
            TIME,
            "Xk3mVb9QTt2cZr0aLwYp5g",
            Hash.sha256(new byte[] {1}),
            Hash.sha256(new byte[] {2}),
            Salt.of(Hash.sha256(new byte[] {3}).bytes()));

    private static final NaiveTree TREE = new NaiveTree(List.of(
            ReferenceTree.leaf(0),
            ReferenceTree.leaf(1),
            ReferenceTree.leaf(2),
            ReferenceTree.leaf(3),
            Hash.leaf(ENVELOPE.digest().bytes()),
            ReferenceTree.leaf(5),
            ReferenceTree.leaf(6)));

    /** What the log and one witness signed. */
    static final Note CHECKPOINT = Note.of(new Checkpoint(ORIGIN, 7, TREE.root(7)).text())
            .signedBy(LOG)
            .cosignedBy(WITNESS, TIME);

    static final Receipt RECEIPT = with(CHECKPOINT);

    private TrailReceipt() {}

    static Receipt with(Note checkpoint) {
        return new Receipt(Strict.base64(ENVELOPE.encode()), 4, TREE.path(4, 0, 7), checkpoint);
    }

    /** As whoever got the receipt checks it: the entry follows from the envelope, which must be of the same log. */
    static Verdict verify(byte[] receipt) {
        try {
            Receipt read = Receipt.parse(receipt);
            if (read.extra() == null) {
                return new Refused(Reason.MALFORMED);
            }
            Envelope envelope = Envelope.parse(Strict.base64("extra", read.extra()));
            return envelope.log().equals(ORIGIN)
                    ? read.verify(envelope.digest().bytes(), TRUST)
                    : new Refused(Reason.OTHER_LOG);
        } catch (Malformed e) {
            return new Refused(Reason.MALFORMED);
        }
    }
}
