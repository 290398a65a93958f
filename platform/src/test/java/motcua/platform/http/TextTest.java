package motcua.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void decomposedVietnameseIsComposed() {
        assertThat(Text.clean("Nguye\u0302\u0303n")).isEqualTo("Nguy\u1ec5n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u0085", "a\u202eb", "\u200b", "\ud800", "\u2028"})
    void whatCannotBeSeenIsNoText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.clean(text));
    }
}
