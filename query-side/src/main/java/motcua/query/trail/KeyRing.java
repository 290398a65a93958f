package motcua.query.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import motcua.platform.keys.KeyFile;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.query.trail.log.Keys;
import org.jspecify.annotations.Nullable;

/** Finds the keys of the log: files {@code *.key} in a directory, and texts from the environment. */
final class KeyRing {

    private static final String FIRST = "1.key";

    private KeyRing() {}

    /**
     * All keys there are. Throws {@link IllegalStateException} naming the file that is no key.
     *
     * @param isNew whether nothing was ever logged, asked when there is no key: only then is one made, for a log whose key
     *     is lost must not go on under another as if nothing had happened
     */
    static Keys read(TrailProperties trail, BooleanSupplier isNew, Clock clock) {
        List<Keys.Entry> entries = new ArrayList<>();
        add(entries, "motcua.trail.key", trail.key());
        add(entries, "motcua.trail.former-key", trail.formerKey());
        for (Path file : files(trail.keys())) {
            add(entries, file.toString(), KeyFile.text(file, () -> ""));
        }
        if (entries.isEmpty() && isNew.getAsBoolean()) {
            String fresh = KeyFile.text(trail.keys().resolve(FIRST), () -> fresh(trail.origin(), clock));
            add(entries, FIRST, fresh);
        }
        return new Keys(trail.origin(), entries);
    }

    private static void add(List<Keys.Entry> entries, String name, @Nullable String text) {
        if (text == null) {
            return;
        }
        try {
            entries.add(Keys.Entry.parse(text));
        } catch (RuntimeException e) {
            // Without its message's source: it may quote what must not be quoted.
            throw new IllegalStateException(name + " is no key of a trail: " + e.getMessage());
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".key"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + directory, e);
        }
    }

    private static String fresh(String origin, Clock clock) {
        SignerKey key = SignerKey.of(origin, Seal.NOTE, KeyFile.fresh());
        return new Keys.Entry(clock.instant().truncatedTo(ChronoUnit.SECONDS), key.verifier(), key).text();
    }
}
