package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final long FIRST = -62_167_219_200_000L;
    private static final long LAST = 253_402_300_799_999L;

    @Property
    void everyMillisecondOfTenThousandYearsIsReadBack(@ForAll @LongRange(min = FIRST, max = LAST) long millis) {
        Instant moment = Instant.ofEpochMilli(millis);

        assertThat(Moment.millis(moment)).isEqualTo(moment);
        assertThat(Moment.parse(Moment.write(moment))).isEqualTo(moment);
    }

    @Test
    void everyPartIsFilledUpWithZeros() {
        assertThat(Moment.write(Instant.parse("0033-04-03T01:02:05.006Z"))).isEqualTo("0033-04-03T01:02:05.006Z");
        assertThat(Moment.write(Instant.parse("2028-02-29T23:59:59.999Z"))).isEqualTo("2028-02-29T23:59:59.999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23T02:00:00Z",
                "2026-11-23T02:00:00.1Z",
                "2026-11-23T02:00:00.1234Z",
                "2026-11-23T02:00:00,123Z",
                "2026-11-23 02:00:00.123Z",
                "2026-11-23t02:00:00.123z",
                "2026-11-23T02:00:00.123+00:00",
                "2026-11-23T02:00:00.123",
                "2026-11-23T24:00:00.000Z",
                "2026-11-23T23:59:60.000Z",
                "2026-02-29T02:00:00.123Z",
                "2026-13-01T02:00:00.123Z",
                "+2026-11-23T02:00:00.123Z",
                "٢٠٢٦-11-23T02:00:00.123Z",
                "2026-11-23T02:00:00.123Z\n",
                "2026-11-23T02:00:00.123z",
                "2026-11-23T02:00:00.123\n",
                "2026-11-23T02:00:00.+12Z",
                "2026-11-23T02:00:00.-12Z",
                "2026-11-23T02:00:+0.123Z",
                "2026-11-23T02:60:00.123Z",
                "2026-11-31T02:00:00.123Z",
                "2026-00-23T02:00:00.123Z",
                "2026-11-00T02:00:00.123Z",
                "-026-11-23T02:00:00.123Z",
                "2026/11-23T02:00:00.123Z",
                "2026-11/23T02:00:00.123Z",
                "2026-11-23T02-00:00.123Z",
                "2026-11-23T02:00-00.123Z",
                "2026-11-23T02:00:00:123Z",
                "2026-11-23T02:00:00.12 Z"
            })
    void everyOtherSpellingIsRefused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Moment.parse(text));
    }
}
