package motcua.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The definitions of RFC 6962 section 2.1 word by word, to compare the real thing with. */
final class NaiveTree {

    private final List<Hash> leaves;
    private final Map<List<Integer>, Hash> known = new HashMap<>();

    NaiveTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    static NaiveTree ofSize(int size) {
        return new NaiveTree(IntStream.range(0, size)
                .mapToObj(number -> Hash.leaf(entry(number)))
                .toList());
    }

    static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    List<Hash> leaves() {
        return leaves;
    }

    /** A log that published its tiles after every {@code step} entries. */
    PublishedTiles publishedInStepsOf(int step) {
        PublishedTiles tiles = new PublishedTiles();
        for (int from = 0; from < leaves.size(); from += step) {
            tiles.append(leaves.subList(from, Math.min(from + step, leaves.size())));
        }
        return tiles;
    }

    Hash root(int size) {
        return root(0, size);
    }

    Hash root(int start, int end) {
        List<Integer> range = List.of(start, end);
        Hash before = known.get(range);
        if (before != null) {
            return before;
        }
        Hash root;
        if (start == end) {
            root = Hash.sha256(new byte[0]);
        } else if (end - start == 1) {
            root = leaves.get(start);
        } else {
            int middle = start + largestPowerOfTwoBelow(end - start);
            root = Hash.node(root(start, middle), root(middle, end));
        }
        known.put(range, root);
        return root;
    }

    List<Hash> path(int index, int start, int end) {
        List<Hash> path = new ArrayList<>();
        if (end - start > 1) {
            int middle = start + largestPowerOfTwoBelow(end - start);
            if (index < middle) {
                path.addAll(path(index, start, middle));
                path.add(root(middle, end));
            } else {
                path.addAll(path(index, middle, end));
                path.add(root(start, middle));
            }
        }
        return path;
    }

    List<Hash> consistency(int first, int second) {
        return first == 0 ? List.of() : subproof(first, 0, second, true);
    }

    private List<Hash> subproof(int first, int start, int end, boolean whole) {
        if (first == end) {
            return whole ? List.of() : List.of(root(start, end));
        }
        int middle = start + largestPowerOfTwoBelow(end - start);
        List<Hash> proof = new ArrayList<>();
        if (first <= middle) {
            proof.addAll(subproof(first, start, middle, whole));
            proof.add(root(middle, end));
        } else {
            proof.addAll(subproof(first, middle, end, false));
            proof.add(root(start, middle));
        }
        return proof;
    }

    private static int largestPowerOfTwoBelow(int size) {
        int power = 1;
        while (power * 2 < size) {
            power *= 2;
        }
        return power;
    }
}
