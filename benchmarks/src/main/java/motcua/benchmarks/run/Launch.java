package motcua.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Which program, on which jars.
 *
 * @param heap at most, in megabytes
 */
record Launch(String main, String classpath, int heap) {

    /** The same for everybody. */
    static final List<String> JVM =
            List.of("-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8");

    /** Of everybody who is compared, in megabytes. */
    static final int HEAP = 1_500;

    /** What a peer has nothing to do with, and would be configured by, were it there. */
    private static final Pattern OURS = Pattern.compile("axonframework|security|oauth2|springdoc|actuator");

    private static final String CLASSPATH = System.getProperty("java.class.path");

    /** A peer, on everything that {@code benchmarks} stands on. */
    static Launch peer(String main) {
        return new Launch(main, CLASSPATH, HEAP);
    }

    /** A peer that is no Axon application, and has a server for HTTP that asks nobody who they are. */
    static Launch plainPeer(String main) {
        String classpath = Arrays.stream(CLASSPATH.split(File.pathSeparator))
                .filter(entry ->
                        !OURS.matcher(Path.of(entry).getFileName().toString()).find())
                .map(Launch::withoutManifest)
                .collect(Collectors.joining(File.pathSeparator));
        return new Launch(main, classpath, HEAP);
    }

    /** The classes that our runnable jar was made of: its manifest names every jar of ours, those that were left out too. */
    private static String withoutManifest(String entry) {
        return entry.endsWith("motcua.jar")
                ? Path.of(entry).resolve("../../classes").normalize().toString()
                : entry;
    }

    /** Motcua, on the jars that it is packed with and nothing of the peers, whose presence alone would configure it otherwise. */
    static Launch packed(String main, Path packed, int heap) {
        try (Stream<Path> jars = Files.list(packed.resolve("lib"))) {
            Stream<String> its =
                    Stream.concat(Stream.of(packed.resolve("motcua.jar")), jars).map(Path::toString);
            Stream<String> ours = Stream.of(Launch.class, Histogram.class).map(Launch::home);
            return new Launch(main, Stream.concat(its, ours).collect(Collectors.joining(File.pathSeparator)), heap);
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
