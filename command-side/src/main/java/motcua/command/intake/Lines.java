package motcua.command.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a register in UTF-8, in constant memory: a longer line than {@value #MAX_CHARS} characters is read as empty. */
final class Lines implements Closeable {

    static final int MAX_CHARS = 16 * 1024;

    private static final char BYTE_ORDER_MARK = (char) 0xFEFF;

    private final Reader in;
    private final char[] buffer = new char[32 * 1024];
    private int next;
    private int filled;

    Lines(InputStream in) {
        // Bytes that are no UTF-8 become U+FFFD, which no cell accepts: the line is rejected and the others go on.
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder(256);
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                break;
            }
            if (line.length() <= MAX_CHARS && c != BYTE_ORDER_MARK) {
                line.append((char) c);
            }
        }
        return any ? trimmed(line) : null;
    }

    /** At most {@code count} further lines; none after the last. */
    List<String> next(int count) throws IOException {
        List<String> lines = new ArrayList<>(count);
        for (String line = null; lines.size() < count && (line = next()) != null; ) {
            lines.add(line);
        }
        return lines;
    }

    void skip(long count) throws IOException {
        for (long i = 0; i < count && next() != null; i++) {}
    }

    private static String trimmed(StringBuilder line) {
        if (line.length() > MAX_CHARS) {
            return "";
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
        }
        return filled < 0 ? -1 : buffer[next++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
