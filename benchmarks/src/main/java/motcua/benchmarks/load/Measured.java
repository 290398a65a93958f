package motcua.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one measurement found.
 *
 * @param count what was done within {@code seconds}
 * @param failed what was tried and not done
 * @param micros how long each took; empty where only the sum was taken
 * @param more what else there is to say, by name
 */
public record Measured(long count, long failed, double seconds, Histogram micros, Map<String, Double> more) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A measurement of which only the sum was taken. */
    public static Measured of(long count, double seconds) {
        return new Measured(count, 0, seconds, Latencies.none(), Map.of());
    }

    /** Nothing but that it is done. */
    public static Measured nothing() {
        return of(0, 0);
    }

    /** The same, and {@code value} under {@code name}. */
    public Measured with(String name, double value) {
        Map<String, Double> all = new java.util.TreeMap<>(more);
        all.put(name, value);
        return new Measured(count, failed, seconds, micros, all);
    }

    /** How many a second. */
    public double rate() {
        return seconds == 0 ? 0 : count / seconds;
    }

    /** One line of JSON. */
    public String asLine() {
        ByteBuffer bytes = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoCompressedByteBuffer(bytes);
        byte[] used = new byte[length];
        bytes.rewind().get(used);
        return JSON.writeValueAsString(Map.of(
                "count", count,
                "failed", failed,
                "seconds", seconds,
                "micros", Base64.getEncoder().encodeToString(used),
                "more", more));
    }

    /** Reads what {@link #asLine} wrote. */
    public static Measured ofLine(String line) {
        JsonNode json = JSON.readTree(line);
        Map<String, Double> more = new java.util.TreeMap<>();
        json.get("more")
                .properties()
                .forEach(entry -> more.put(entry.getKey(), entry.getValue().asDouble()));
        return new Measured(
                json.get("count").asLong(),
                json.get("failed").asLong(),
                json.get("seconds").asDouble(),
                histogram(json.get("micros").asString()),
                more);
    }

    private static Histogram histogram(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("no histogram", e);
        }
    }
}
