package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Forms as they were looked at and found right. {@code -Dmotcua.golden=write} writes them anew, to be looked at again. */
final class Golden {

    private static final Path FILES = Path.of("src/test/resources/motcua/paper");

    private Golden() {}

    static void holds(String name, String text) {
        try {
            Path file = FILES.resolve(name);
            if ("write".equals(System.getProperty("motcua.golden"))) {
                Files.writeString(Files.createDirectories(FILES).resolve(name), text);
            }
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page without its style, which is the same for all, and without its picture, which every zlib packs in its own way. */
    static String bare(Html html) {
        return html.text().replace(html.style(), "").replaceAll("data:image/png;base64,[A-Za-z0-9+/=]+", "data:");
    }
}
