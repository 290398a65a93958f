package motcua.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One CSV file of facts, read whole into a map by key. */
final class CatalogueFile {

    private CatalogueFile() {}

    /** One row, whose missing or empty cells are noticed when they are asked for. */
    record Row(NamedCsvRecord csv) {

        String get(String column) {
            String value = find(column);
            if (value == null) {
                throw new IllegalArgumentException("column '" + column + "' is empty");
            }
            return value;
        }

        /** A number that counts something. */
        int number(String column) {
            int number = Integer.parseInt(get(column));
            if (number < 0) {
                throw new IllegalArgumentException("column '" + column + "' is negative");
            }
            return number;
        }

        /** The time of day or date in {@code column}; null when it is empty. */
        <T> @Nullable T find(String column, Function<String, T> parse) {
            String value = find(column);
            return value == null ? null : parse.apply(value);
        }

        @Nullable
        String find(String column) {
            return csv.findField(column).filter(value -> !value.isBlank()).orElse(null);
        }
    }

    /** What {@code read} makes of the resource {@code file}. */
    static <T> T bundled(String file, BiFunction<String, InputStream, T> read) {
        try (InputStream in = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(file), file)) {
            return read.apply(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of {@code file}; throws {@link BadCatalogue} at a faulty or repeated one. */
    static <K, V> Map<K, V> read(String file, InputStream in, Function<Row, V> parse, Function<V, K> key) {
        Map<K, V> values = new LinkedHashMap<>();
        long[] line = {1};
        try {
            CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .forEach(csv -> {
                        line[0] = csv.getStartingLineNumber();
                        V value = parse.apply(new Row(csv));
                        if (values.putIfAbsent(key.apply(value), value) != null) {
                            throw new IllegalArgumentException(key.apply(value) + " stands twice");
                        }
                    });
        } catch (IllegalArgumentException | java.time.DateTimeException | CsvParseException e) {
            throw new BadCatalogue(file, line[0], String.valueOf(e.getMessage()), e);
        }
        return values;
    }
}
