package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is added in whatever batches, the text is that of a sorted map. */
class LinesTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isASortedSetOfLines(int seed) {
        Random random = new Random(seed);
        SortedMap<String, String> naive = new TreeMap<>();
        String stored = "";
        for (int batch = 0; batch < 20; batch++) {
            Lines lines = new Lines(stored);
            for (int line = random.nextInt(5); line > 0; line--) {
                String key = "%x %d".formatted(random.nextInt(6), random.nextInt(30) - 10);
                String value = "v".repeat(random.nextInt(4));
                assertThat(lines.add(key, value)).isEqualTo(naive.putIfAbsent(key + " ", value) == null);
            }
            stored = lines.toString();
            StringBuilder expected = new StringBuilder();
            naive.forEach((key, value) -> expected.append(key).append(value).append('\n'));
            assertThat(stored).isEqualTo(expected.toString());
        }
    }
}
