package motcua.benchmarks.limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import motcua.benchmarks.load.Measured;

/** Pages of 8 KiB appended to one file, each forced to the disk before the next: one writer's commits, without a database. */
final class Disk {

    private static final int PAGE = 8_192;

    private Disk() {}

    static Measured run(Path directory, Duration length) throws IOException {
        Path file = directory.resolve("fsync");
        long start = System.nanoTime();
        long end = start + length.toNanos();
        long count = 0;
        ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (System.nanoTime() < end) {
                page.clear();
                while (page.hasRemaining()) {
                    channel.write(page);
                }
                channel.force(false);
                count++;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return Measured.of(count, seconds);
    }
}
