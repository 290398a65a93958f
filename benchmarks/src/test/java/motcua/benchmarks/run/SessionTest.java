package motcua.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is measured has stopped getting faster. */
class SessionTest {

    @Test
    void whoStillGetsFasterIsNotSteady() {
        assertThat(Session.isSteady(List.of(10d, 20d, 30d, 40d, 50d, 60d, 70d, 80d)))
                .isFalse();
    }

    @Test
    void whoHasSaidTooLittleIsNotSteady() {
        assertThat(Session.isSteady(List.of(80d, 80d, 80d, 80d, 80d, 80d, 80d))).isFalse();
    }

    @Test
    void whoGoesUpAndDownIsSteady() {
        assertThat(Session.isSteady(List.of(1d, 2d, 80d, 70d, 80d, 75d, 81d, 74d, 79d, 72d)))
                .isTrue();
    }
}
