package motcua.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that goes into the repository, a jar or an image is a key or a password. */
class NoSecretsTest {

    /** Not ours to give away: what builds, editors and runs leave behind, and what git does not see. */
    private static final Set<String> LEFT_OUT =
            Set.of(".git", "target", ".idea", ".settings", "cache", "motcua-data", ".cifuzz-corpus", ".env");

    private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{20}"
            + "|(?m)^PRIVATE\\+KEY\\+"
            + "|\\bAKIA[0-9A-Z]{16}\\b"
            + "|\"encryptedKeyset\"|\"keyMaterialType\""
            + "|\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{20,}");

    /** What a configuration file gives a value to; a reference to the environment is none. */
    private static final Pattern PASSWORD = Pattern.compile(
            "(?im)^[^#\\n]*(?:password|secret|passphrase|api-?key|sealing-?key|token)[\"']?[ \\t]*[:=][ \\t]*"
                    + "(?![\"']?\\$|[ \\t]*[,}#?]|[ \\t]*$)([\"']?(?:\\{\\w+})?[^\"'\\s,}]+)");

    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s:@]+:(?!\\$)[^@\\s/]+@");

    /** The demonstration accounts' password, and a hash that belongs to none. */
    private static final Pattern KNOWN = Pattern.compile("[\"']?(\\{noop}motcua|\\{bcrypt}replace-me|motcua)[\"']?");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(House.file("."))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(
                                    House.file(".").relativize(file).toString().split("[/\\\\]", -1))
                            .noneMatch(LEFT_OUT::contains))
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void noFileHoldsAKey() throws IOException {
        for (Path file : files()) {
            assertThat(text(file)).as(file.toString()).doesNotContainPattern(KEY);
        }
    }

    @Test
    void noConfigurationHoldsAPassword() throws IOException {
        List<Path> configuration = files().stream()
                .filter(file -> !file.toString().contains("src/test/"))
                .filter(file -> !file.toString().contains("/messages/")) // texts about secrets
                .filter(file ->
                        file.toString().matches(".*(\\.ya?ml|\\.properties|\\.example|\\.sh|\\.js|file|\\.xml)"))
                .toList();
        assertThat(configuration).hasSizeGreaterThan(20);
        for (Path file : configuration) {
            String text = text(file);
            assertThat(IN_ADDRESS.matcher(text).results()).as(file.toString()).isEmpty();
            assertThat(PASSWORD.matcher(text).results().map(found -> found.group(1)))
                    .as(file.toString())
                    .allMatch(value -> KNOWN.matcher(value).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: hunter2",
                "  DB_PASSWORD=hunter2",
                "motcua.notices.smtp.password = 'hunter2'",
                "{login: lan, password: \"{noop}hunter2\"}",
                "client-secret: hunter2"
            })
    void isWhatThisSearchWouldFind(String line) {
        assertThat(PASSWORD.matcher(line).results().map(found -> found.group(1)))
                .isNotEmpty()
                .noneMatch(value -> KNOWN.matcher(value).matches());
    }
}
