package motcua.query.trail.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Certificates and time stamps made by a program that nobody here wrote, in a directory of its own. */
final class Openssl {

    private static final String FROM = "20200101000000Z";
    private static final String UNTIL = "21000101000000Z";

    private final Path directory;
    private int files;

    Openssl(Path directory) {
        Assumptions.assumeTrue(isThere(), "openssl is not installed: time stamps are not tested");
        this.directory = directory;
        try (InputStream settings = Openssl.class.getResourceAsStream("openssl.cnf")) {
            Files.write(
                    directory.resolve("openssl.cnf"),
                    Objects.requireNonNull(settings).readAllBytes());
            Files.createFile(directory.resolve("index"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A key and its certificate of a kind that openssl.cnf names. */
    Openssl issue(String name, String kind, String issuer) {
        return issue(name, kind, issuer, FROM, UNTIL);
    }

    Openssl issue(String name, String kind, String issuer, String from, String until) {
        run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", name + ".key");
        run(
                "req",
                "-new",
                "-key",
                name + ".key",
                "-subj",
                "/CN=" + name,
                "-out",
                name + ".csr",
                "-config",
                "openssl.cnf");
        List<String> command = new ArrayList<>(List.of("ca", "-config", "openssl.cnf", "-batch", "-notext"));
        command.addAll(List.of("-in", name + ".csr", "-out", name + ".pem", "-extensions", kind));
        command.addAll(List.of("-startdate", from, "-enddate", until, "-keyfile", issuer + ".key"));
        command.addAll(name.equals(issuer) ? List.of("-selfsign") : List.of("-cert", issuer + ".pem"));
        run(command.toArray(String[]::new));
        return this;
    }

    Path certificate(String name) {
        return directory.resolve(name + ".pem");
    }

    Path key(String name) {
        return directory.resolve(name + ".key");
    }

    TimeTrust trust(String name) {
        return TimeTrust.read(certificate(name), null);
    }

    /** What a time stamp authority of a section of openssl.cnf answers. */
    byte[] reply(byte[] query, String section, String signer, String... more) {
        Path in = file(query);
        Path out = file(new byte[0]);
        List<String> command = new ArrayList<>(List.of("ts", "-reply", "-config", "openssl.cnf", "-section", section));
        command.addAll(List.of("-queryfile", in.toString(), "-out", out.toString()));
        command.addAll(List.of("-signer", signer + ".pem", "-inkey", signer + ".key"));
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
        return bytes(out);
    }

    /** Throws unless openssl finds that this is a time stamp of the content, too. */
    void verify(byte[] response, byte[] content, String trusted) {
        run(
                "ts",
                "-verify",
                "-data",
                file(content).toString(),
                "-in",
                file(response).toString(),
                "-CAfile",
                certificate(trusted).toString());
    }

    private synchronized Path file(byte[] content) {
        try {
            return Files.write(directory.resolve("file-" + files++), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path said = file(new byte[0]);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(command + "\n" + Files.readString(said))
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
