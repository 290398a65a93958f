package motcua.auditor.progress;

import java.util.Locale;

/** One line that is written over itself, five times a second at most. */
final class Line implements Progress {

    private static final long PAUSE_NANOS = 200_000_000;
    private static final double SECOND_NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private final Screen screen;
    private final long total;
    private final long start;
    private long last;
    private int width;

    Line(Screen screen, long total) {
        this.screen = screen;
        this.total = total;
        this.start = screen.nanos().getAsLong();
        this.last = start;
    }

    @Override
    public void at(long bytes, long entries) {
        long now = screen.nanos().getAsLong();
        if (now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        write(String.format(
                Locale.ROOT,
                "%.1f / %.1f MB · %.0f %% · %.0f/s",
                bytes / MEGABYTE,
                total / MEGABYTE,
                total == 0 ? 100.0 : 100.0 * bytes / total,
                entries * SECOND_NANOS / (now - start)));
    }

    @Override
    public void done() {
        if (width > 0) {
            write("");
            screen.err().print('\r');
            screen.err().flush();
        }
    }

    private void write(String text) {
        String padding = " ".repeat(Math.max(0, width - text.length()));
        screen.err().print('\r' + text + padding);
        screen.err().flush();
        width = text.length();
    }
}
