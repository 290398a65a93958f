package motcua.command.privacy;

import java.nio.file.Path;

/** A sealer for tests of other packages. */
public final class PrivacyFixtures {

    private PrivacyFixtures() {}

    /** A sealer under a key in {@code directory}. */
    public static Sealer sealer(Path directory) {
        return new Sealer(SealingKey.at(directory.resolve("test.key")));
    }
}
