package motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActIdTest {

    @Test
    void anActHasAStreamOfItsOwn() {
        UUID chance = UUID.fromString("00000000-0000-4000-8000-000000000006");

        assertThat(ActId.unsigned(chance).stream()).isEqualTo("act-00000000-0000-4000-8000-000000000006");
        assertThat(ActId.namesStream("act-x")).isTrue();
        assertThat(ActId.namesStream("access-x")).isFalse();
        assertThat(new ActId("0a".repeat(32))).hasToString("0a".repeat(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "0A0A", "act-00000000-0000-4000-8000-000000000006"})
    void nothingElseNamesAnAct(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ActId(text));
    }
}
