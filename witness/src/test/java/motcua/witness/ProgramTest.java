package motcua.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The witness as its operator meets it. */
@Timeout(60)
class ProgramTest {

    private final SomeLog log = SomeLog.honest();

    @TempDir
    private Path directory;

    @Test
    void itSaysWhereItListensAndWithWhichKeyItCosigns() {
        try (Program witness = Program.witness(directory)) {
            Client client = witness.client();

            assertThat(witness.said()).contains("cosigns as " + Stage.WITNESS.verifier());
            assertThat(client.add(log.growth(0, 7)).status()).isEqualTo(200);
            witness.kill();
            assertThat(witness.errors()).singleElement().asString().endsWith(" 200 log.example/motcua 0->7");
        }
    }

    @Test
    void noLineTellsTheSecretKey() {
        try (Program witness = Program.witness(directory)) {
            witness.client().add(log.growth(0, 7));
            witness.kill();
            String secret = Stage.WITNESS.skey().substring(Stage.WITNESS.skey().lastIndexOf('+') + 1);

            assertThat(witness.said() + " " + witness.errors()).doesNotContain(secret, "PRIVATE");
        }
    }

    @Test
    void aSecondOneOnTheSameStateDoesNotStart() {
        try (Program first = Program.witness(directory)) {
            Client client = first.client();
            try (Program second = Program.witness(directory)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors()).singleElement().asString().contains("another witness is using");
            }
            assertThat(client.add(log.growth(0, 7)).status()).isEqualTo(200);
        }
    }

    @Test
    void aBadOptionIsOneSentenceAndExitCode2() {
        try (Program witness = Program.run(directory, "--port", "1")) {
            assertThat(witness.exitCode()).isEqualTo(2);
            assertThat(witness.errors()).containsExactly("There is no option --port; --help lists those there are.");
        }
    }

    @Test
    void aPortThatIsTakenIsASentenceAndExitCode1() {
        try (Stage other = Stage.on(directory.resolve("other"))) {
            try (Program witness = Program.witnessOn(directory, other.address().getAuthority())) {
                assertThat(witness.exitCode()).isEqualTo(1);
                assertThat(witness.errors()).singleElement().asString().startsWith("The witness cannot start: ");
            }
        }
    }

    @Test
    void helpSpeaksVietnameseFirst() {
        try (Program witness = Program.run(directory, "--key", "nowhere", "--help")) {
            assertThat(witness.exitCode()).isZero();
            assertThat(String.join("\n", witness.said()) + "\n").isEqualTo(Help.TEXT);
            assertThat(witness.said().getFirst()).startsWith("Nhân chứng");
        }
    }

    @Test
    void slowClientsNeitherHoldUpOthersNorStayForEver() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (Program witness = Program.witness(directory)) {
            Client client = witness.client();
            String whole = "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 1000\r\n\r\nold 0\n";
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), client.witness().getPort());
                socket.getOutputStream()
                        .write(whole.substring(0, i % whole.length()).getBytes(UTF_8));
                slow.add(socket);
            }

            assertThat(client.add(log.growth(0, 7)).status()).isEqualTo(200);
            assertThat(slow)
                    .allSatisfy(socket -> assertThatCode(() -> awaitEnd(socket)).doesNotThrowAnyException());
            assertThat(client.add(log.growth(7, 9)).status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            while (socket.getInputStream().read() != -1) {
                // An answer may come before the end.
            }
        } catch (SocketException e) {
            // Hung up without a word.
        }
    }
}
