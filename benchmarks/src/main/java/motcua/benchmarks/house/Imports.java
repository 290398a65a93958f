package motcua.benchmarks.house;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import motcua.benchmarks.load.Measured;
import tools.jackson.databind.JsonNode;

/** Registers that come in through their door, file after file. */
final class Imports {

    private static final String DOOR = "/api/v1/imports";

    private final Administrator administrator;
    private final Registers registers;
    private final Size size;

    Imports(Administrator administrator, Registers registers, Size size) {
        this.administrator = administrator;
        this.registers = registers;
        this.size = size;
    }

    /**
     * Takes lines in until there have been {@code total}, or {@code most} is over: how many events that were, in which time until their
     * last commit. Those that can be asked about go to {@code archive}. Throws when a line is rejected.
     */
    Measured takeIn(int total, Duration most, Archive archive) throws IOException, InterruptedException {
        List<Path> files = registers.until(total, archive);
        long before = size.events();
        long start = System.nanoTime();
        List<String> doors = new ArrayList<>();
        for (Path file : files) {
            doors.add(DOOR + "/" + administrator.post(DOOR, file).path("id").asString());
        }
        for (String door : doors) {
            while (!isFinished(door) && System.nanoTime() - start < most.toNanos()) {
                TimeUnit.NANOSECONDS.sleep(Administrator.PAUSE.toNanos());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Measured.of(size.events() - before, seconds);
    }

    private boolean isFinished(String door) throws IOException, InterruptedException {
        JsonNode progress = administrator.get(door);
        if (progress.path("rejected").asLong() > 0) {
            throw new IOException("rejected: " + progress.path("rejections").path(0));
        }
        return progress.path("finished").asBoolean();
    }
}
