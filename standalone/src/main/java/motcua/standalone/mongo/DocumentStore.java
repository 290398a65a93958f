package motcua.standalone.mongo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents of a collection by position, in the order they came; a freed position is used again. */
final class DocumentStore {
    private static final byte[] FREE = {};

    private final List<byte[]> documents = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private long bytes;

    Integer add(byte[] bson) {
        Integer position = free.poll();
        if (position == null) {
            position = documents.size();
            documents.add(FREE);
        }
        replace(position, bson);
        return position;
    }

    void replace(Integer position, byte[] bson) {
        bytes += bson.length - documents.set(position, bson).length;
    }

    void remove(Integer position) {
        replace(position, FREE);
        free.add(position);
    }

    byte[] get(Integer position) {
        return documents.get(position);
    }

    @Nullable
    Integer positionOf(byte[] bson) {
        return positions()
                .filter(position -> Arrays.equals(get(position), bson))
                .findFirst()
                .orElse(null);
    }

    Stream<Integer> positions() {
        return IntStream.range(0, documents.size())
                .filter(position -> documents.get(position).length > 0)
                .boxed();
    }

    /** Shows the positions in the order the documents came, or reversed, until {@code visitor} has seen enough. */
    void walk(boolean reversed, Predicate<Integer> visitor) {
        int size = documents.size();
        for (int i = 0; i < size; i++) {
            int position = reversed ? size - 1 - i : i;
            if (documents.get(position).length > 0 && !visitor.test(position)) {
                return;
            }
        }
    }

    int count() {
        return documents.size() - free.size();
    }

    long bytes() {
        return bytes;
    }
}
