package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a payload; none keeps an event from being logged. */
class FactsTest {

    private static final Instant STORED = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T00:59:59.500Z");
    private static final Facts UNSTAMPED = new Facts("system", STORED, STORED);

    @Test
    void theStampSaysWhoAndWhen() {
        assertThat(of("""
                {"id":"x","more":{"stamp":1},"stamp":{"actor":{"office":"H37","login":"hoa"},"request":{"login":"no"},
                "occurredAt":"2026-11-20T09:00:00Z","recordedAt":"2026-11-23T00:59:59.500Z"},"login":"no"}""")).isEqualTo(new Facts("hoa", EARLIER, LATER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"stamp\":null}",
                "{\"stamp\":[{\"login\":\"hoa\"}]}",
                "{\"stamp\":{}}",
                "{\"stamp\":{\"actor\":\"hoa\",\"login\":\"hoa\"}}",
                "{\"stamp\":{\"actor\":{\"login\":null}}}",
                "{\"stamp\":{\"actor\":{\"login\":{\"login\":\"hoa\"}}}}",
                "{\"stamp\":{\"occurredAt\":{\"recordedAt\":\"2026-11-20T09:00:00Z\"}}}",
                "{\"stamp\":{\"occurredAt\":\"yesterday\",\"recordedAt\":5}}",
                "{\"stamp\":{\"occurredAt\":\"+10000-01-01T00:00:00Z\",\"recordedAt\":\"-0001-01-01T00:00:00Z\"}}",
                "{\"stamp\":{\"actor\":{\"login\":\"hoa\"",
                "not even JSON",
                "\ud800{\"stamp\""
            })
    void whatIsNotSaidIsTakenFromTheStore(String payload) {
        assertThat(of(payload)).isEqualTo(UNSTAMPED);
    }

    @Test
    void whatCanBeReadIsTakenAlthoughTheRestCannot() {
        assertThat(of("{\"stamp\":{\"occurredAt\":\"soon\",\"actor\":{\"login\":\"hoa\"}}} and so on"))
                .isEqualTo(new Facts("hoa", STORED, STORED));
    }

    private static Facts of(String payload) {
        return Facts.of(event("name", payload.getBytes(StandardCharsets.UTF_8), STORED));
    }

    private static StoredEvent event(String name, byte[] payload, Instant at) {
        return new StoredEvent("id", new Place("stream", 0), at, name, "1", payload);
    }

    /** Bytes by chance, and real payloads with some of their bytes changed, doubled and cut off. */
    @Test
    void noBytesMakeTheReaderFail() {
        Random random = new Random(1);
        byte[] real = Ledger.of(1).row(0).payload();
        for (int round = 0; round < 20_000 * Rounds.COUNT; round++) {
            byte[] payload = random.nextBoolean() ? real.clone() : new byte[random.nextInt(40)];
            int changes = payload.length == 0 ? 0 : random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                payload[random.nextInt(payload.length)] = (byte) random.nextInt();
            }
            if (payload.length < real.length) {
                random.nextBytes(payload);
            }
            byte[] cut = Arrays.copyOf(payload, random.nextInt(payload.length + 1));
            assertThat(Facts.of(event("name", cut, STORED)).login()).isNotNull();
        }
    }

    /** Whatever stands in the store gets an entry. */
    @Test
    void noEventIsTooOddToBeLogged() {
        String longest = "x".repeat(100_000);
        byte[] stamp = ("{\"stamp\":{\"actor\":{\"login\":\"" + longest + "\"},"
                        + "\"occurredAt\":\"+999999999-12-31T23:59:59Z\"}}")
                .getBytes(StandardCharsets.UTF_8);
        Ledger odd = new Ledger();
        odd.append(event(longest, stamp, Instant.MAX));
        odd.append(new StoredEvent("", new Place("", 0), Instant.MIN, "", "", new byte[0]));
        odd.append(new StoredEvent("\ud800", new Place(longest, 0), STORED, "\u0000\n", "\"", stamp));
        odd.append(new StoredEvent("next", new Place(longest, 1), STORED, "\u0000\n", "\"", stamp));
        World world = new World();
        Alarms alarms = new Alarms(Trails.NOON);
        Trail trail = world.open(odd, Gate.OPEN, alarms);
        trail.catchUp();

        assertThat(trail.log().bundle(0)).hasSize(4).allSatisfy(bytes -> Envelope.parse(bytes));
        assertThat(trail.log().steps(longest, trail.log().published().orElseThrow()))
                .hasSize(2);
        assertThat(trail.log().steps("", trail.log().published().orElseThrow())).hasSize(1);
        assertThat(alarms.lasting()).isEmpty();
    }
}
