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
import java.util.Set;
import motcua.auditor.input.Trouble;
import motcua.auditor.progress.Screen;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Check;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Malformed;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code key new}: a key for a log or a witness; the secret half goes into a file, the public half is said. */
@Command(name = "new", mixinStandardHelpOptions = true)
public final class KeyNew implements Check {

    private static final int SEED_BYTES = 32;

    @Parameters(paramLabel = "NAME", descriptionKey = "key-name")
    @SuppressWarnings("NullAway.Init") // by picocli
    private String name;

    @Option(names = "--witness", descriptionKey = "key-witness")
    private boolean witness;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "key-out")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path out;

    @Override
    public Finding run(Screen screen) throws CannotCheck {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        SignerKey key;
        try {
            key = SignerKey.of(name, witness ? Seal.COSIGNATURE_V1 : Seal.NOTE, seed);
        } catch (Malformed e) {
            throw new CannotCheck("key.bad-name", name, String.valueOf(e.getMessage()));
        }
        write(key.skey() + "\n");
        return Finding.holds(Sentence.of("key.made", key.verifier()));
    }

    /** Nobody else may read the file from its first moment on, and a key that exists is never overwritten. */
    private void write(String secret) throws CannotCheck {
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
            throw half(e);
        }
    }

    private CannotCheck half(IOException cause) {
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
