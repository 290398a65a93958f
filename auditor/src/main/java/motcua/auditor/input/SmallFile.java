package motcua.auditor.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.auditor.verdict.CannotCheck;

/** A file that is read at once, because all files of its kind are small. */
public final class SmallFile {

    /** More than any receipt, checkpoint, proof or policy needs, in bytes. */
    public static final int LIMIT = 1 << 20;

    private SmallFile() {}

    /** The bytes of {@code file}; says why not when it cannot be read or is larger than {@code limit} bytes. */
    public static byte[] read(Path file, int limit) throws CannotCheck {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed shows that there is more, however large the file calls itself.
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new CannotCheck("file.too-large", file, limit);
            }
            return bytes;
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /** Like {@link #read(Path, int)}, up to {@link #LIMIT}. */
    public static byte[] read(Path file) throws CannotCheck {
        return read(file, LIMIT);
    }
}
