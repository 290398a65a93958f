package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @TempDir
    private Path directory;

    private Path key;
    private Path logs;

    @BeforeEach
    void write() throws IOException {
        key = Files.writeString(directory.resolve("key"), Stage.WITNESS.skey() + "\n");
        logs = Files.writeString(directory.resolve("logs"), "log " + Stage.LOG + " https://log.example/trail\n");
    }

    private WitnessSettings parse(String... more) throws BadOption {
        List<String> arguments =
                new ArrayList<>(List.of("--state", "state", "--key", key.toString(), "--logs=" + logs));
        arguments.addAll(List.of(more));
        return Options.parse(arguments);
    }

    /** The sentence that is printed. */
    private String fault(String... more) {
        List<String> said = new ArrayList<>();
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> parse(more))
                .satisfies(e -> said.add(String.valueOf(e.getMessage())));
        assertThat(said.getFirst()).endsWith(".").hasLineCount(1).doesNotContain("PRIVATE+KEY+witness");
        return said.getFirst();
    }

    @Test
    void aWitnessListensOnThisMachineAloneUnlessToldOtherwise() throws BadOption {
        assertThat(parse().listen().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(parse().listen().getPort()).isEqualTo(9090);
        assertThat(parse("--listen", "0.0.0.0:0").listen().getAddress().isAnyLocalAddress())
                .isTrue();
        assertThat(parse("--listen=[::1]:80").listen().getAddress().isLoopbackAddress())
                .isTrue();
    }

    @Test
    void theFilesAreRead() throws BadOption {
        assertThat(parse().key().verifier()).isEqualTo(Stage.WITNESS.verifier());
        assertThat(parse().logs()).containsExactly(Stage.LOG);
        assertThat(parse().state()).isEqualTo(Path.of("state"));
    }

    @Test
    void aLogMayHaveSeveralKeys() throws Exception {
        Files.writeString(
                logs,
                "# rotated in 2027\n log " + Stage.LOG + "\nlog "
                        + SomeLog.key(SomeLog.ORIGIN, 2).verifier() + "\n");

        assertThat(parse().logs()).hasSize(2);
    }

    @Test
    void aWholePolicyIsAListOfLogsAsWell() throws Exception {
        Files.writeString(
                logs,
                "log " + Stage.LOG + "\nwitness w " + Stage.WITNESS.verifier() + " http://127.0.0.1:1\n\tquorum w\n");

        assertThat(parse().logs()).containsExactly(Stage.LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9090",
                ":9090",
                "localhost",
                "127.0.0.1:",
                "127.0.0.1:65536",
                "127.0.0.1:-1",
                "127.0.0.1:http",
                "http://127.0.0.1:9090",
                "127.0.0.1:9090/",
                "a b:1",
                "me@127.0.0.1:1",
                "::1:9090"
            })
    void anAddressThatIsNone(String listen) {
        assertThat(fault("--listen", listen)).startsWith("--listen is not host:port");
    }

    @Test
    void aHostThatNobodyKnows() {
        assertThat(fault("--listen", "host.invalid:1")).contains("host.invalid");
    }

    @Test
    void optionsThatAreMissingUnknownTwiceOrWithoutValue() {
        assertThat(fault("--port", "1")).contains("--port");
        assertThat(fault("state")).contains("state");
        assertThat(fault("--state", "b")).isEqualTo("--state stands twice.");
        assertThat(fault("--listen")).isEqualTo("--listen needs a value.");
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> Options.parse(List.of()))
                .withMessageStartingWith("--state is missing");
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> Options.parse(List.of("--state=")))
                .withMessageStartingWith("--state is missing");
        assertThatExceptionOfType(BadOption.class)
                .isThrownBy(() -> Options.parse(List.of("--state", "a\0b")))
                .withMessage("--state is not a path.");
    }

    @Test
    void keysThatAreNoKeysOfAWitness() throws IOException {
        Files.writeString(key, SomeLog.key("log", 1).skey());
        assertThat(fault()).contains("does not cosign");
        Files.writeString(key, Stage.WITNESS.verifier().toString());
        assertThat(fault()).contains("PRIVATE+KEY+...");
        Files.writeString(key, Stage.WITNESS.skey() + "\n" + Stage.WITNESS.skey());
        assertThat(fault()).startsWith("--key");
        Files.write(key, new byte[] {(byte) 0xff});
        assertThat(fault()).startsWith("--key");
        Files.delete(key);
        assertThat(fault()).endsWith("cannot be read.");
    }

    @Test
    void logsThatAreNoLogs() throws IOException {
        Files.writeString(logs, "# none yet\n");
        assertThat(fault()).contains("at least one log");
        Files.writeString(logs, "log " + Stage.LOG + "\nlog " + Stage.LOG + "\n");
        assertThat(fault()).contains("line 2");
        Files.writeString(logs, "log " + Stage.WITNESS.verifier() + "\n");
        assertThat(fault()).contains("line 1");
        Files.writeString(logs, "log " + Stage.WITNESS.skey() + "\n");
        assertThat(fault()).contains("line 1");
        Files.delete(logs);
        assertThat(fault()).endsWith("cannot be read.");
    }
}
