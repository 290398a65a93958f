package motcua.auditor.verdict;

import java.util.List;

/**
 * Something said to people, before a language is chosen.
 *
 * @param key where its words stand in the bundle of messages
 * @param parts what fills its places: other sentences, lists, or anything that is written with {@code toString}
 */
public record Sentence(String key, List<Object> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** The sentence under {@code key} about {@code parts}. */
    public static Sentence of(String key, Object... parts) {
        return new Sentence(key, List.of(parts));
    }
}
