package motcua.query.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import motcua.platform.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a poller keeps between two questions. */
class CursorTest {

    private static final String DOSSIER = "00000000-0000-8000-8000-000000000001";

    @Test
    void whatWasWrittenIsRead() {
        Cursor cursor = new Cursor("1795629600", "0001795629600123." + DOSSIER);
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.17." + DOSSIER,
                "x.0001795629600123." + DOSSIER,
                "1.0001795629600123." + DOSSIER + "0",
                "1.0001795629600123.{\"$gt\":\"\"}00000000000000000000",
                "12345678901234567890.0001795629600123." + DOSSIER
            })
    void whatNeverWasACursorIsRefused(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsNoBase64IsRefused() {
        assertThatThrownBy(() -> Cursor.parse("%%%")).isInstanceOf(Problem.class);
    }
}
