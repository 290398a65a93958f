package motcua.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import motcua.proof.Note;
import motcua.proof.VerifierKey;

/**
 * The checkpoint that this witness cosigned last for one log, as a signed note. It is read anew for each submission:
 * there is no copy in memory that could disagree with it after a failed write.
 */
final class StateFile {

    private final Path directory;
    private final String name;
    private final String origin;
    private final VerifierKey witness;
    private final Disk disk;

    StateFile(Path directory, String origin, VerifierKey witness, Disk disk) {
        this.directory = directory;
        this.name = Names.of(origin);
        this.origin = origin;
        this.witness = witness;
        this.disk = disk;
    }

    /** {@link Seen#NOTHING} only when there is no such file; throws {@link StateUnreadable} for any doubt. */
    Seen read() throws StateUnreadable {
        Path file = directory.resolve(name);
        try {
            return Seen.of(Note.parse(Files.readAllBytes(file)), origin, witness);
        } catch (NoSuchFileException e) {
            return Seen.NOTHING;
        } catch (IOException | IllegalArgumentException e) {
            throw new StateUnreadable(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Returns when {@code cosigned} would survive a power cut; nobody may see its cosignature before. */
    void write(Note cosigned) throws IOException {
        Path fresh = directory.resolve(name + ".new");
        // Until it has its name, a crash leaves the old note; what lies in the fresh file is never read.
        disk.write(fresh, cosigned.toString().getBytes(StandardCharsets.UTF_8));
        disk.rename(fresh, directory.resolve(name));
        // Without this a power cut could bring the old note back although the new one was answered.
        disk.force(directory);
    }
}
