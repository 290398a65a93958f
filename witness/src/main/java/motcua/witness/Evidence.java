package motcua.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import motcua.proof.Note;
import org.jspecify.annotations.Nullable;

/**
 * Signed checkpoints of one log that do not fit what was cosigned, each as a pair of signed notes
 * {@code <name>.cosigned} and {@code <name>.refused}.
 */
final class Evidence {

    /** What a pair says. */
    enum Kind {
        /** Two roots for one size: only the log can make such a pair, so each is worth keeping. */
        FORK("fork", 100),
        /**
         * Perhaps a fork; but whoever sends a published checkpoint with a wrong proof makes such a pair as well, so
         * these may not take the others' room.
         */
        UNPROVEN("unproven", 20);

        private final String word;
        private final int most;

        Kind(String word, int most) {
            this.word = word;
            this.most = most;
        }
    }

    private static final int SHORT = 16;

    private final Path directory;
    private final String origin;

    Evidence(Path directory, String origin) {
        this.directory = directory;
        this.origin = Names.of(origin);
    }

    /** The name of the pair, new or kept before; null when there are as many already as are kept. */
    @Nullable
    String keep(Kind kind, Seen last, Note refused) throws IOException {
        String prefix = kind.word + "-" + origin.substring(0, SHORT) + "-";
        String name = prefix + last.size() + "-" + Names.of(refused.text()).substring(0, SHORT);
        Path complete = directory.resolve(name + ".refused");
        if (Files.exists(complete)) {
            return name;
        }
        if (count(prefix) >= kind.most) {
            return null;
        }
        if (last.note() != null) {
            write(directory.resolve(name + ".cosigned"), last.note());
        }
        write(complete, refused);
        return name;
    }

    private long count(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".refused"))
                    .count();
        }
    }

    /** Whole or not at all: half of a pair that counts as kept would convict nobody. */
    private void write(Path file, Note note) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Disk.REAL.write(draft, note.toString().getBytes(StandardCharsets.UTF_8));
        Disk.REAL.rename(draft, file);
        Disk.REAL.force(directory);
    }
}
