package motcua.standalone.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for words where none of them may stand, composed or decomposed. */
final class Leaks {

    static final int BLOCK_BYTES = 1 << 20;

    private final Set<String> words;

    private Leaks(Set<String> words) {
        this.words = words;
    }

    static Leaks of(Collection<String> words) {
        Set<String> forms = new LinkedHashSet<>();
        for (String word : words) {
            forms.add(Normalizer.normalize(word, Normalizer.Form.NFC));
            forms.add(Normalizer.normalize(word, Normalizer.Form.NFD));
        }
        return new Leaks(forms);
    }

    /** What is looked for. */
    Set<String> words() {
        return words;
    }

    boolean areIn(String text) {
        return words.stream().anyMatch(text::contains);
    }

    /** Where they stand; empty when nowhere. */
    List<String> in(Collection<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            find(file, found);
        }
        return found;
    }

    /** Looks at bytes as Latin-1 letters, block by block, each beginning with the end of the one before. */
    private void find(Path file, List<String> found) throws IOException {
        List<String> letters = words.stream()
                .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        int overlap = letters.stream().mapToInt(String::length).max().orElseThrow();
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            for (long at = 0; at < channel.size(); at += BLOCK_BYTES - overlap) {
                int count = channel.read(block.clear(), at);
                String text = new String(block.array(), 0, Math.max(count, 0), StandardCharsets.ISO_8859_1);
                for (String word : letters) {
                    if (text.contains(word)) {
                        found.add(file + " at byte " + (at + text.indexOf(word)));
                    }
                }
            }
        }
    }
}
