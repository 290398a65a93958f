package motcua.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One published file of a log: its place, its width and its path (c2sp.org/tlog-tiles). */
public sealed interface Tile permits HashTile, EntryTile {

    /** How many hashes or entries a full tile holds. */
    int FULL_WIDTH = 256;

    /**
     * Tiles are numbered below this, so that a path has at most six elements of three digits; no tree of less than 2⁶³
     * leaves needs more.
     */
    long MAX_INDEX = 1_000_000_000_000_000_000L;

    /** Which tile of its row it is, from 0. */
    long index();

    /** How many hashes or entries it holds, 1 to 256. */
    int width();

    /**
     * Where it is published below the log's address: {@code tile/<L>/<N>[.p/<W>]} or {@code tile/entries/<N>[.p/<W>]}.
     */
    String path();

    /** Whether it is not yet full. */
    default boolean partial() {
        return width() < FULL_WIDTH;
    }

    /**
     * The tile published at {@code path}; throws {@link Malformed} for every path that {@link #path} does not write.
     */
    static Tile parse(String path) {
        Matcher form = Paths.FORM.matcher(path);
        if (!form.matches()) {
            throw new Malformed("not the path of a tile");
        }
        String row = form.group("row");
        long index = Long.parseLong(form.group("index").replace("/", "").replace("x", ""));
        String partial = form.group("width");
        int width = partial == null ? FULL_WIDTH : Integer.parseInt(partial);
        Tile tile =
                row.equals("entries") ? new EntryTile(index, width) : new HashTile(Integer.parseInt(row), index, width);
        if (!tile.path().equals(path)) {
            throw new Malformed("not the only path of that tile");
        }
        return tile;
    }

    /** How paths are written. */
    final class Paths {

        private static final Pattern FORM = Pattern.compile(
                "tile/(?<row>entries|[0-9]{1,2})/(?<index>(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/(?<width>[0-9]{1,3}))?");

        private Paths() {}

        static String of(String row, Tile tile) {
            StringBuilder index = new StringBuilder(threeDigits(tile.index()));
            for (long rest = tile.index() / 1000; rest > 0; rest /= 1000) {
                index.insert(0, "x" + threeDigits(rest) + "/");
            }
            return "tile/" + row + "/" + index + (tile.partial() ? ".p/" + tile.width() : "");
        }

        static void check(long index, int width) {
            if (index < 0 || index >= MAX_INDEX) {
                throw new Malformed("a tile is numbered from 0");
            }
            if (width < 1 || width > FULL_WIDTH) {
                throw new Malformed("a tile is 1 to 256 wide");
            }
        }

        private static String threeDigits(long number) {
            return Long.toString(1000 + number % 1000).substring(1);
        }
    }
}
