package motcua.auditor.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import motcua.auditor.verdict.CannotCheck;

/** The lines of a file of any size, one at a time and none longer than allowed. */
public final class LineSource implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long bytes;
    private long number;

    private LineSource(Path file, InputStream in, int longest) {
        this.file = file;
        this.in = in;
        this.longest = longest;
    }

    /** Opens {@code file}, whose lines have up to {@code longest} bytes. */
    public static LineSource open(Path file, int longest) throws CannotCheck {
        try {
            return new LineSource(file, Files.newInputStream(file), longest);
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /**
     * The next line without its line feed; empty at the end of the file. Says so when the line is too long or has no
     * line feed.
     */
    public Optional<byte[]> next() throws CannotCheck {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        while (fill()) {
            int feed = at;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            take(line, feed - at);
            if (feed < end) {
                skip(1);
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() > 0) {
            throw new CannotCheck("lines.cut", file, number);
        }
        return Optional.empty();
    }

    /** All that stands behind the lines read so far, up to {@code limit} bytes. */
    public byte[] rest(int limit) throws CannotCheck {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        while (rest.size() <= limit && fill()) {
            rest.write(buffer, at, end - at);
            skip(end - at);
        }
        if (rest.size() > limit) {
            throw new CannotCheck("lines.long-end", file, limit);
        }
        return rest.toByteArray();
    }

    private boolean fill() throws CannotCheck {
        if (at < end) {
            return true;
        }
        at = 0;
        try {
            end = in.read(buffer);
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
        return end > 0;
    }

    private void take(ByteArrayOutputStream line, int count) throws CannotCheck {
        if (line.size() + count > longest) {
            throw new CannotCheck("lines.too-long", file, number, longest);
        }
        line.write(buffer, at, count);
        skip(count);
    }

    private void skip(int count) {
        at += count;
        bytes += count;
    }

    /** How many bytes have been read. */
    public long bytes() {
        return bytes;
    }

    /** Which line was read last, from 1. */
    public long number() {
        return number;
    }

    /** The file, for sentences about it. */
    public Path file() {
        return file;
    }

    @Override
    public void close() throws CannotCheck {
        try {
            in.close();
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }
}
