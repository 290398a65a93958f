package motcua.auditor.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.auditor.Desk;
import motcua.auditor.SmallLog;
import motcua.auditor.command.Arguments;
import motcua.auditor.progress.Screen;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.proof.Hash;
import motcua.proof.Seal;
import motcua.proof.SignedOrder;
import motcua.proof.SignerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderSignTest {

    private static final String FSCK = "/api/v1/admin/trail/fsck";
    private static final SignerKey KEY = SmallLog.signer("quantri", Seal.NOTE);

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    @SuppressWarnings("NullAway.Init") // before each
    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(directory);
        desk.put("key", KEY.skey() + "\n").put("body", "{}").put("wrong", KEY.verifier());
    }

    private static SignedOrder order(Desk.Answer answer) {
        assertThat(answer.exitCode()).as(answer.out()).isZero();
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.sentence()).startsWith("Order: ");
        return SignedOrder.ofHeader(answer.sentence().substring("Order: ".length()));
    }

    @Test
    void theHeaderIsAnOrderSignedUnderTheNameOfTheKey() {
        SignedOrder signed =
                order(desk.run("order sign POST " + FSCK + " --house motcua.vn/log --secret ./key --body ./body"));

        assertThat(signed.isSignedBy(KEY.verifier())).isTrue();
        assertThat(signed.order().house()).isEqualTo("motcua.vn/log");
        assertThat(signed.order().login()).isEqualTo("quantri");
        assertThat(signed.order().method()).isEqualTo("POST");
        assertThat(signed.order().target()).isEqualTo(FSCK);
        assertThat(signed.order().body()).isEqualTo(sha256("{}"));
        assertThat(order(desk.run("order sign POST " + FSCK + " --lang vi --house h --secret ./key"))
                        .order()
                        .body())
                .isEqualTo(sha256(""));
    }

    @Test
    void itSaysWhenItWasSigned() throws CannotCheck {
        Instant now = Instant.parse("2026-11-30T04:05:06.789Z");
        OrderSign command = new OrderSign(Clock.fixed(now, ZoneOffset.UTC));
        List<String> words = List.of(
                "POST", FSCK, "--house", "h", "--secret", desk.path("key").toString());

        Finding finding = command.run(Arguments.of(command.usage(), words), new Screen(System.err, false, () -> 0L));

        String header = finding.verdict().parts().stream().map(String::valueOf).collect(Collectors.joining());
        assertThat(SignedOrder.ofHeader(header).order().at()).isEqualTo(now);
    }

    @Test
    void alsoALongOrderIsPrintedWhole() {
        String path = "/" + "x".repeat(1900);

        assertThat(order(desk.run("order sign POST " + path + " --house h --secret ./key"))
                        .order()
                        .target())
                .isEqualTo(path);
    }

    @Test
    void nothingIsSignedWhenSomethingIsWrong() {
        Stream.of(
                        "order sign POST " + FSCK + " --house h --secret ./wrong",
                        "order sign POST " + FSCK + " --house h --secret ./nowhere",
                        "order sign POST " + FSCK + " --house h --secret ./key --body ./nowhere",
                        "order sign post " + FSCK + " --house h --secret ./key",
                        "order sign POST http://localhost" + FSCK + " --house h --secret ./key",
                        "order sign POST --house h --secret ./key")
                .forEach(command ->
                        assertThat(desk.run(command).exitCode()).as(command).isEqualTo(2));
        assertThat(desk.run("order sign POST " + FSCK + " --house h --secret ./wrong")
                        .out())
                .doesNotContain("PRIVATE");
    }

    @Test
    void aKeyOfAWitnessSignsNoOrder() {
        desk.put("witness", SmallLog.signer("quantri", Seal.COSIGNATURE_V1).skey());

        assertThat(desk.run("order sign POST " + FSCK + " --house h --secret ./witness")
                        .exitCode())
                .isEqualTo(2);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> SignedOrder.ofHeader("Order"));
    }

    private static String sha256(String text) {
        return HexFormat.of()
                .formatHex(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
