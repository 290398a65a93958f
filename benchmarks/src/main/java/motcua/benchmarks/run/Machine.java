package motcua.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where something was measured, and of which commit. */
final class Machine {

    private static final String UNKNOWN = "unknown";

    private Machine() {}

    static Map<String, Object> described() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("commit", says("git", "describe", "--always", "--dirty", "--abbrev=40"));
        described.put("cores", Runtime.getRuntime().availableProcessors());
        described.put("processor", line("/proc/cpuinfo", "model name"));
        described.put("memory", line("/proc/meminfo", "MemTotal"));
        described.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        described.put("jdk", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
        described.put("stores", System.getenv("MONGODB_URI") == null ? "embedded" : "embedded PostgreSQL, MONGODB_URI");
        return described;
    }

    /** The mean load of the last minute: what others do on the machine makes seconds worse. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String says(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? UNKNOWN : said;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String line(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
