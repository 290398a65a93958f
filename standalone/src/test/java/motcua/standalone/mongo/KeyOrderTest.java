package motcua.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bytes of a key compare as the library compares the values, which is how it answers without an index. */
final class KeyOrderTest {
    private static final int VALUES = 400;

    private final Random random = new Random(118);

    private @Nullable Object anyValue() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextInt(5) - 2;
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian() * 3;
            case 4 -> (1L << 53) + random.nextInt(5) - 2;
            case 5 -> text();
            case 6 -> Instant.ofEpochMilli(random.nextLong() >> 20);
            case 7 -> random.nextBoolean();
            case 8 -> new BinData(text().getBytes(StandardCharsets.UTF_8));
            case 9 -> new ObjectId();
            case 10 -> new UUID(random.nextLong(), random.nextLong());
            default -> new Document(text(), random.nextInt(3)).append(text(), text());
        };
    }

    private String text() {
        return random.ints(random.nextInt(4), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> edges = Arrays.asList(0.0, -0.0, 0, Long.MAX_VALUE, Long.MIN_VALUE, "", "ạ", "ă");
        List<@Nullable Object> values = new ArrayList<>(edges);
        for (int i = 0; i < VALUES; i++) {
            values.add(anyValue());
        }
        return values;
    }

    private static byte[] key(boolean ascending, @Nullable Object value) {
        return KeyWriter.document(List.of(new IndexKey("v", ascending)), new Document("v", value))
                .bytes();
    }

    @Test
    void keysCompareAsTheirValues() {
        List<@Nullable Object> values = values();
        for (Object a : values) {
            for (Object b : values) {
                int expected = Integer.signum(ValueComparator.asc().compare(a, b));
                assertThat(Integer.signum(Arrays.compareUnsigned(key(true, a), key(true, b))))
                        .as("%s, %s", a, b)
                        .isEqualTo(expected);
                assertThat(Integer.signum(Arrays.compareUnsigned(key(false, a), key(false, b))))
                        .as("%s, %s reversed", a, b)
                        .isEqualTo(-expected);
            }
        }
    }

    @Test
    void noKeyIsTheBeginningOfAnother() {
        List<byte[]> keys = values().stream().map(value -> key(true, value)).toList();
        for (byte[] a : keys) {
            for (byte[] b : keys) {
                boolean begins = b.length > a.length && Arrays.equals(a, Arrays.copyOf(b, a.length));
                assertThat(begins).isFalse();
            }
        }
    }

    @Test
    void valuesWithoutAPlaceInTheOrderMakeTheKeyInexact() {
        assertThat(KeyWriter.value(List.of(1)).exact()).isFalse();
        assertThat(KeyWriter.value(new Decimal128(BigDecimal.ONE)).exact()).isFalse();
        assertThat(KeyWriter.value("a\0b").exact()).isFalse();
        assertThat(KeyWriter.value(Double.NaN).exact()).isFalse();
        assertThat(KeyWriter.value(new Document("a", List.of())).exact()).isFalse();
        assertThat(KeyWriter.value(new Document("a", "b")).exact()).isTrue();
    }
}
