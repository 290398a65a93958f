package motcua.auditor.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.auditor.receipt.Bounds;
import motcua.auditor.receipt.ReceiptCheck;
import motcua.auditor.trust.Judgement;
import motcua.auditor.trust.Keyring;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.Receipt;

/**
 * Unpacked evidence.
 *
 * @param file the zip, for sentences about it
 * @param files its files under their names
 */
record Evidence(Path file, Map<String, byte[]> files, Keyring believed) {

    /** Checks all of it; says so when a part of it is missing or unreadable. */
    Finding verify(Optional<Path> certificate) throws CannotCheck {
        Note checkpoint = checkpoint(Step.file(file, files, "checkpoint"));
        return switch (believed.judge(checkpoint)) {
            case Judgement.Refused refused -> Finding.fails(Sentence.of("evidence.checkpoint", file, refused.why()));
            case Judgement.Signed signed -> walk(checkpoint, signed, new TimeStamp(file, files, certificate));
        };
    }

    private Note checkpoint(byte[] bytes) throws CannotCheck {
        try {
            return Note.parse(bytes);
        } catch (Malformed e) {
            throw new CannotCheck("evidence.no-checkpoint", file, String.valueOf(e.getMessage()));
        }
    }

    private Finding walk(Note checkpoint, Judgement.Signed signed, TimeStamp stamp) throws CannotCheck {
        Chain chain = new Chain();
        List<Step> steps = Step.of(file, files);
        if (steps.isEmpty()) {
            throw new CannotCheck("evidence.empty", file);
        }
        for (Step step : steps) {
            Optional<Sentence> fault = fault(step, chain, checkpoint, signed);
            if (fault.isPresent()) {
                return Finding.fails(Sentence.of("evidence.fails", file, step.stem(), fault.get()));
            }
        }
        return stamp.fault(signed.checkpoint(), believed)
                .map(why -> Finding.fails(Sentence.of("evidence.timestamp", file, why)))
                .orElseGet(() -> Finding.holds(verdict(chain, signed), stamp.details()));
    }

    private static Optional<Sentence> fault(Step step, Chain chain, Note checkpoint, Judgement.Signed signed)
            throws CannotCheck {
        Receipt receipt = ReceiptCheck.read(step.receiptName(), step.receipt());
        // So its signatures, which take longest, are checked once for all steps.
        if (!receipt.checkpoint().equals(checkpoint)) {
            return Optional.of(Sentence.of("evidence.other-checkpoint"));
        }
        return switch (ReceiptCheck.under(signed, receipt)) {
            case ReceiptCheck.Refused refused -> Optional.of(refused.why());
            case ReceiptCheck.Proven proven -> chain.add(step, proven);
        };
    }

    private Sentence verdict(Chain chain, Judgement.Signed signed) {
        return Sentence.of(
                "evidence.holds",
                file,
                chain.dossier(),
                chain.steps() - 1,
                signed.checkpoint().size(),
                signed.checkpoint().origin(),
                Bounds.latest(signed.endorsements()));
    }
}
