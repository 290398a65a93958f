package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever may read the log can neither sign in nor open anything with it. */
@ExtendWith(Running.class)
class NoSecretInTheLogTest {

    /** Shorter words are found by chance. */
    private static final int SHORTEST = 16;

    private final Motcua motcua;
    private final People people;

    NoSecretInTheLogTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    void noSignInIsWritten() throws IOException {
        String wrong = "bGFuOnRoaXMtaXMtbm90LWhlci1wYXNzd29yZA==";
        people.lan().receives(BIRTH).is(201);
        people.lan().opens("{").is(400);
        people.anybody().with("Authorization", "Basic " + wrong).receives(BIRTH).is(401);
        people.anybody()
                .with("Authorization", "Bearer " + wrong)
                .receives(BIRTH)
                .is(401);

        String own = people.lan().authorization();
        assertThat(log())
                .contains("Tomcat started")
                .doesNotContain(wrong, own.substring(own.indexOf(' ') + 1))
                .doesNotContainIgnoringCase("Authorization:");
    }

    @Test
    void noKeyIsWritten() throws IOException {
        List<String> secrets = secrets();
        assertThat(secrets).isNotEmpty();
        assertThat(log()).doesNotContain(secrets);
    }

    /** The words of every key file and of the embedded database's password. */
    private List<String> secrets() throws IOException {
        List<Path> files = motcua.files().stream()
                .filter(file -> file.toString().matches(".*(/keys/.*|\\.key|/password)"))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
        }
        return Stream.of(text.toString().split("[\\s+]+", -1))
                .filter(word -> word.length() >= SHORTEST)
                .filter(word -> !word.matches("[\\d:.TZ-]+"))
                .toList();
    }

    private String log() throws IOException {
        Path log = motcua.files().stream()
                .filter(file -> file.endsWith("motcua.log"))
                .findFirst()
                .orElseThrow();
        return Files.readString(log);
    }
}
