package motcua.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that breaks at one step of the next write, and stays broken; what was there before that step stays. */
final class BrokenDisk implements Disk {

    /** Where it breaks. */
    enum Step {
        NOTHING_WRITTEN,
        HALF_WRITTEN,
        WRITTEN_NOT_RENAMED,
        RENAMED_NOT_FORCED,
        /** All is done, but nobody heard of it. */
        FORCED
    }

    private Step step = Step.FORCED;
    private boolean armed;

    void breakAt(Step where) {
        step = where;
        armed = true;
    }

    private void at(Step here) throws IOException {
        if (armed && step == here) {
            throw new IOException("the disk broke");
        }
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        at(Step.NOTHING_WRITTEN);
        if (armed && step == Step.HALF_WRITTEN) {
            REAL.write(file, Arrays.copyOf(content, content.length / 2));
        }
        at(Step.HALF_WRITTEN);
        REAL.write(file, content);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        at(Step.WRITTEN_NOT_RENAMED);
        REAL.rename(from, to);
    }

    @Override
    public void force(Path directory) throws IOException {
        at(Step.RENAMED_NOT_FORCED);
        REAL.force(directory);
        at(Step.FORCED);
    }
}
