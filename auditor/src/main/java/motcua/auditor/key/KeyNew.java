package motcua.auditor.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Option;
import motcua.auditor.command.Usage;
import motcua.auditor.input.Trouble;
import motcua.auditor.progress.Screen;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Malformed;
import motcua.proof.Seal;
import motcua.proof.SignerKey;

/** {@code key new}: a key for a log or a witness; the secret half goes into a file, the public half is said. */
public final class KeyNew implements Command {

    private static final int SEED_BYTES = 32;

    private static final String WITNESS = "--witness";
    private static final String OUT = "--out";
    private static final Usage USAGE = new Usage(
            "key new",
            "usage.key",
            List.of(new Operand("NAME", "key-name")),
            List.of(Option.needed(OUT, "FILE", "key-out"), Option.once(WITNESS, "", "key-witness")));

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        String name = arguments.operand(0);
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        SignerKey key;
        try {
            key = SignerKey.of(name, arguments.has(WITNESS) ? Seal.COSIGNATURE_V1 : Seal.NOTE, seed);
        } catch (Malformed e) {
            throw new CannotCheck("key.bad-name", name, String.valueOf(e.getMessage()));
        }
        write(arguments.file(OUT).orElseThrow(), key.skey() + "\n");
        return Finding.holds(Sentence.of("key.made", key.verifier()));
    }

    /** Nobody else may read the file from its first moment on, and a key that exists is never overwritten. */
    private static void write(Path out, String secret) throws CannotCheck {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel channel;
        try {
            channel = FileChannel.open(out, fresh, ownersOnly());
        } catch (IOException e) {
            throw Trouble.with(out, e);
        }
        try (channel) {
            ByteBuffer bytes = ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // The public half is told only when the secret one can no longer be lost.
            channel.force(true);
        } catch (IOException e) {
            throw half(out, e);
        }
    }

    private static CannotCheck half(Path out, IOException cause) {
        try {
            Files.deleteIfExists(out);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return Trouble.with(out, cause);
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
