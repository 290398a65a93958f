package motcua.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Which program, on which jars. */
record Launch(String main, String classpath) {

    /** The same for everybody. */
    static final List<String> JVM =
            List.of("-Xmx1500m", "-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8");

    private static final String CLASSPATH = System.getProperty("java.class.path");

    /** A peer, on everything that {@code benchmarks} stands on. */
    static Launch peer(String main) {
        return new Launch(main, CLASSPATH);
    }

    /** A peer that is no Axon application: its starter would configure one. */
    static Launch peerWithoutAxon(String main) {
        String classpath = Arrays.stream(CLASSPATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("axonframework"))
                .collect(Collectors.joining(File.pathSeparator));
        return new Launch(main, classpath);
    }

    /** Motcua, on the jars that it is packed with and nothing of the peers, whose presence alone would configure it otherwise. */
    static Launch packed(String main, Path packed) {
        try (Stream<Path> jars = Files.list(packed.resolve("lib"))) {
            Stream<String> its =
                    Stream.concat(Stream.of(packed.resolve("motcua.jar")), jars).map(Path::toString);
            Stream<String> ours = Stream.of(Launch.class, Histogram.class).map(Launch::home);
            return new Launch(main, Stream.concat(its, ours).collect(Collectors.joining(File.pathSeparator)));
        } catch (IOException e) {
            throw new UncheckedIOException("Motcua is not packed: ./mvnw package makes " + packed, e);
        }
    }

    /** The jar or directory that {@code type} was read from. */
    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
