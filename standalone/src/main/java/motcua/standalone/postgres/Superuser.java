package motcua.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root. As root we start it in a user namespace of its own, where it is nobody. */
final class Superuser {
    private static final Superuser NO = new Superuser(List.of());
    private static final Superuser YES = new Superuser(List.of("unshare", "--user", "--"));

    private final List<String> prefix;

    private Superuser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** Who we are, told by the owner of a file we made. */
    static Superuser of(Path ours) throws IOException {
        boolean unix = ours.getFileSystem().supportedFileAttributeViews().contains("unix");
        if (!unix || !Integer.valueOf(0).equals(Files.getAttribute(ours, "unix:uid"))) {
            return NO;
        }
        if (!namespacesWork()) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and this system does not let us give it a user"
                            + " namespace (unshare --user). Start Motcua as an ordinary user.");
        }
        return YES;
    }

    private static boolean namespacesWork() throws IOException {
        try {
            return new ProcessBuilder("unshare", "--user", "--", "true").start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code command} as PostgreSQL accepts it from us. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }
}
