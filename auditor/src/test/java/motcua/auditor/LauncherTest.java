package motcua.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the jar says what the jar says, and keeps a cache only of a check that went all the way. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String CHECK = "verify receipt receipt --policy keys --lang en";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path home;

    private record Said(int code, String text) {}

    @BeforeEach
    void install() throws IOException {
        SmallLog log = new SmallLog(1);
        log.add(Step.received("01", "2026-11-23T02:00:00Z"));
        Files.writeString(home.resolve("keys"), log.policy());
        Files.writeString(home.resolve("receipt"), log.receipt(0).toString());
        Files.writeString(home.resolve("damaged"), log.receipt(0).toString().replace("index 0\n", "index 1\n"));
        Files.copy(Path.of("motcua-auditor"), home.resolve("motcua-auditor"));
        pack(home.resolve("motcua-auditor.jar"));
    }

    @Test
    void theFirstReceiptThatHoldsLeavesACacheThatLaterChecksStartFrom() throws Exception {
        Said first = run(CHECK, "");
        assertThat(first.code()).isZero();
        assertThat(first.text()).startsWith("The receipt holds: step 0");
        assertThat(caches()).singleElement().asString().endsWith(".aot");

        assertThat(run(CHECK, "")).isEqualTo(first);
        Said told = run(CHECK, "-Xlog:class+load");
        assertThat(told.text()).contains("motcua.proof.Receipt source: shared objects file");
        assertThat(caches()).hasSize(1);
    }

    @Test
    void whatDoesNotHoldIsSaidWithItsCodeAndLeavesNoCache() throws Exception {
        Said said = run("verify receipt damaged --policy keys --lang en", "");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("does not");
        assertThat(run("nonsense", "").code()).isEqualTo(2);
        assertThat(caches()).isEmpty();
    }

    @Test
    void withoutAPlaceForACacheItChecksAllTheSame() throws Exception {
        Files.writeString(home.resolve("cache"), "a file where the directory would be");
        assertThat(run(CHECK, "").code()).isZero();
    }

    private Said run(String command, String options) throws Exception {
        String[] words = ("./motcua-auditor " + command).split(" ");
        ProcessBuilder launcher =
                new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (!options.isEmpty()) {
            launcher.environment().put("JDK_JAVA_OPTIONS", options);
        }
        launcher.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        Process process = launcher.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }

    private List<Path> caches() throws IOException {
        Path caches = home.resolve("cache/motcua");
        if (!Files.exists(caches)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(caches)) {
            return files.toList();
        }
    }

    /** The program's classes in one jar, as it is packed; the libraries where they lie. */
    private static void pack(Path jar) throws IOException {
        List<Path> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        path.stream()
                                .filter(entry -> Files.isRegularFile(entry) && !isProgram(entry))
                                .map(file -> file.toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path entry : path.stream().filter(LauncherTest::isProgram).toList()) {
                if (Files.isDirectory(entry)) {
                    add(entry, out);
                } else {
                    try (FileSystem files = FileSystems.newFileSystem(entry)) {
                        add(files.getPath("/motcua"), out);
                    }
                }
            }
        }
    }

    /** This module and the kernel, which is a directory or a jar, as far as the build has come. */
    private static boolean isProgram(Path entry) {
        return Files.isDirectory(entry)
                ? !entry.endsWith("test-classes")
                : entry.getFileName().toString().startsWith("shared-kernel");
    }

    private static void add(Path root, JarOutputStream jar) throws IOException {
        Path base = root.endsWith("motcua") ? Objects.requireNonNull(root.getParent()) : root;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new ZipEntry(base.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
    }
}
