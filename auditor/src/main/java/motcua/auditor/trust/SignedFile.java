package motcua.auditor.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import motcua.auditor.input.SmallFile;
import motcua.auditor.verdict.CannotCheck;
import motcua.proof.Checkpoint;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.Receipt;

/** A file with a signed state of a log: a checkpoint, or a receipt, which carries one. */
public final class SignedFile {

    private static final byte[] RECEIPT = "c2sp.org/tlog-proof@".getBytes(StandardCharsets.US_ASCII);

    private SignedFile() {}

    /** The checkpoint of {@code file}, not yet believed; says so when there is none. */
    public static Note read(Path file) throws CannotCheck {
        byte[] bytes = SmallFile.read(file);
        try {
            Note note = isReceipt(bytes) ? Receipt.parse(bytes).checkpoint() : Note.parse(bytes);
            Checkpoint.parse(note.text());
            return note;
        } catch (Malformed e) {
            throw new CannotCheck("signed.malformed", file, String.valueOf(e.getMessage()));
        }
    }

    /** What the checkpoint of {@code file} says; says so when it is not believed. */
    public static Checkpoint believed(Path file, Keyring keyring) throws CannotCheck {
        return switch (keyring.judge(read(file))) {
            case Judgement.Signed signed -> signed.checkpoint();
            case Judgement.Refused refused -> throw new CannotCheck("signed.refused", file, refused.why());
        };
    }

    private static boolean isReceipt(byte[] bytes) {
        return bytes.length >= RECEIPT.length && Arrays.equals(bytes, 0, RECEIPT.length, RECEIPT, 0, RECEIPT.length);
    }
}
