package motcua.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import motcua.dossier.State;
import motcua.query.platform.PageKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of a queue and the cursors that walk along it. */
class SortKeyTest {

    private static final String ID = "00000000-0000-8000-8000-000000000001";

    @Test
    void textOrderIsTheOrderOfInstants() {
        List<String> keys = Stream.of(
                        "1921-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2026-11-23T01:00:00Z", "3000-01-01T00:00:00Z")
                .map(at -> SortKey.of(State.IN_PROCESS, Instant.parse(at), ID))
                .toList();
        assertThat(keys).isSorted();
    }

    @Test
    void whatNeedsWorkStandsBeforeWhatIsReady() {
        String work = SortKey.of(State.RECEIVED, Instant.parse("2030-01-01T00:00:00Z"), ID);
        String ready = SortKey.of(State.RESOLVED, Instant.parse("2020-01-01T00:00:00Z"), ID);
        assertThat(work).isLessThan(ready);
    }

    @Test
    void aCursorComesBackAsTheKeyItWas() {
        String key = SortKey.of(State.RECEIVED, Instant.parse("2026-11-23T01:00:00Z"), ID);
        assertThat(SortKey.ofCursor(PageKey.written(key))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "MA", "2.5001795395600000.00000000-0000-8000-8000-000000000001"})
    void whatNeverWasACursorIsRefused(String invented) {
        String encoded =
                Base64.getUrlEncoder().encodeToString(invented.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SortKey.ofCursor(invented)).hasMessage("INVALID_FIELD");
        assertThatThrownBy(() -> SortKey.ofCursor(encoded)).hasMessage("INVALID_FIELD");
    }
}
