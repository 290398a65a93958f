package motcua.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredInstantsTest {

    private static final long FIRST_YEAR =
            Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 =
            Instant.parse("+10000-12-31T00:00:00Z").getEpochSecond();

    @Test
    void everyInstantIsReadAsItWasWritten() {
        Random random = new Random(2026);
        for (int i = 0; i < 100_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST_YEAR, YEAR_10000), fraction(random, i % 10));

            assertThat(StoredInstants.parse(instant.toString())).isEqualTo(instant);
        }
    }

    private static int fraction(Random random, int digits) {
        int unit = (int) Math.pow(10, 9.0 - digits);
        return random.nextInt(1_000_000_000) / unit * unit;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T02:00:00Z",
                "2026-11-23T02:00:00.1Z",
                "2026-11-23T09:00:00+07:00",
                "2026-11-23T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "-0001-01-01T00:00:00Z"
            })
    void otherFormsAreReadAsTheLibraryReadsThem(String text) {
        assertThat(StoredInstants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23T02:00:00",
                "2026-11-23 02:00:00Z",
                "2026-11-23T02:00:00.1234567890Z",
                "2026-02-29T02:00:00Z",
                "2026-13-01T02:00:00Z",
                "2026-11-23T25:00:00Z",
                "2026-11-23T02:00:61Z",
                "2026-11-23T02:00:0٣Z",
                "2026/11/23T02:00:00Z"
            })
    void whatTheLibraryRefusesIsRefused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> StoredInstants.parse(text));
    }
}
