package motcua.query.platform;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a part has counted, as text: a line for each step, sorted by its key, so that equal sets are equal texts. It is looked up
 * and added to without being taken apart: it may have thousands, and is written with every batch.
 */
final class Lines {

    private final String stored;

    /** By the key and a space; what is added comes to stand before what is greater. */
    private final SortedMap<String, String> added = new TreeMap<>();

    /** What {@link #toString} wrote; empty for a new document. */
    Lines(String stored) {
        this.stored = stored;
    }

    /** Adds {@code key value} unless there is a line of that key, then it is false. Neither may contain a line break. */
    boolean add(String key, String value) {
        String start = key + " ";
        int at = firstNotBefore(start);
        return !stored.startsWith(start, at) && added.putIfAbsent(start, value) == null;
    }

    /** Where the first stored line begins that is not less than {@code start}; the end when all are less. */
    private int firstNotBefore(String start) {
        int low = 0;
        int high = stored.length();
        while (low < high) {
            int line = stored.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
            if (isBefore(line, start)) {
                low = stored.indexOf('\n', line) + 1;
            } else {
                high = line;
            }
        }
        return low;
    }

    private boolean isBefore(int line, String start) {
        int length = Math.min(start.length(), stored.length() - line);
        for (int index = 0; index < length; index++) {
            int difference = stored.charAt(line + index) - start.charAt(index);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return length < start.length();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(stored.length() + 128 * added.size());
        int copied = 0;
        for (var line : added.entrySet()) {
            int at = firstNotBefore(line.getKey());
            text.append(stored, copied, at)
                    .append(line.getKey())
                    .append(line.getValue())
                    .append('\n');
            copied = at;
        }
        return text.append(stored, copied, stored.length()).toString();
    }
}
