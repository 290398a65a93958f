package motcua.query.trail.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Files that have no name yet, in a directory of their own, so that whoever serves or lists the others never meets one. */
final class Drafts {

    /** Far more than one write takes. Who is stopped for longer in the middle of one fails when it wakes, and writes again. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Several processes may write into one directory, and in containers they all have the same process id. */
    private static final String OWN = UUID.randomUUID() + "-";

    private static final AtomicLong COUNT = new AtomicLong();

    private final Path directory;

    /** Makes {@code directory} when it is missing, and removes what killed processes left there. */
    Drafts(Path directory) throws IOException {
        this.directory = directory;
        Disk.create(directory);
        // The disk's clock, which need not be ours.
        Path now = Files.createFile(draft());
        removeOlderThan(Files.getLastModifiedTime(now).toMillis() - FORGOTTEN.toMillis());
        Files.deleteIfExists(now);
    }

    private void removeOlderThan(long millis) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory)) {
            for (Path draft : drafts) {
                if (modified(draft).toMillis() < millis) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private static FileTime modified(Path draft) {
        try {
            return Files.getLastModifiedTime(draft);
        } catch (IOException e) {
            return FileTime.fromMillis(Long.MAX_VALUE); // has got its name since
        }
    }

    private Path draft() {
        return directory.resolve(OWN + COUNT.incrementAndGet());
    }

    /** Writes a draft of each of {@code contents}; all of them last when it returns. */
    Batch write(List<byte[]> contents) throws IOException {
        Map<Path, byte[]> drafts = new LinkedHashMap<>();
        contents.forEach(content -> drafts.put(draft(), content));
        Batch batch = new Batch(drafts.keySet());
        try {
            Flushes.all(drafts.entrySet(), draft -> Disk.draft(draft.getKey(), draft.getValue()));
            return batch;
        } catch (IOException | RuntimeException e) {
            batch.close();
            throw e;
        }
    }

    /** Some drafts, in their order. */
    static final class Batch implements AutoCloseable {

        private final List<Path> drafts;
        private final Iterator<Path> next;

        private Batch(Iterable<Path> drafts) {
            this.drafts = new ArrayList<>();
            drafts.forEach(this.drafts::add);
            this.next = this.drafts.iterator();
        }

        Path next() {
            return next.next();
        }

        /** Removes those that have got no name. */
        @Override
        public void close() throws IOException {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }
}
