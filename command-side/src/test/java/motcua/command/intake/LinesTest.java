package motcua.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesEndInAnyUsualWayAndTheLastNeedNoEnd() throws IOException {
        assertThat(lines("a\r\nb\n\nc").next(10)).containsExactly("a", "b", "", "c");
    }

    @Test
    void aMarkAtTheBeginningIsNoText() throws IOException {
        assertThat(lines((char) 0xFEFF + "code").next()).isEqualTo("code");
    }

    @Test
    void anEndlessLineIsReadAsEmptyAndTheNextOneIsRead() throws IOException {
        assertThat(lines("x".repeat(5_000_000) + "\nb").next(2)).containsExactly("", "b");
    }

    @Test
    void readingResumesBehindTheLinesThatCount() throws IOException {
        Lines lines = lines("header\n1\n2\n3\n");

        lines.skip(3);

        assertThat(lines.next()).isEqualTo("3");
        assertThat(lines.next()).isNull();
    }
}
