package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CosignatureTest {

    /** The example of c2sp.org/tlog-cosignature; the key of its witness is not published, so only its form can be checked. */
    private static final String EXAMPLE = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    private static final SignerKey WITNESS = Signers.witness("witness.example.com/w1");
    private static final Instant TIME = Instant.ofEpochSecond(1_679_315_147);

    private static byte[] timed(long second, String text) {
        byte[] signed =
                Ed25519.sign(WITNESS.secret(), ("cosignature/v1\ntime " + second + "\n" + text).getBytes(UTF_8));
        return ByteBuffer.allocate(8 + signed.length)
                .putLong(second)
                .put(signed)
                .array();
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenBack() {
        assertThat(Note.parse(EXAMPLE)).hasToString(EXAMPLE);
        assertThat(Checkpoint.parse(Note.parse(EXAMPLE).text()).size()).isEqualTo(20_852_163);
        assertThat(Note.parse(EXAMPLE).endorsements(List.of(WITNESS.verifier())))
                .isEmpty();
    }

    @Test
    void aWitnessSaysWhenItSawTheCheckpoint() {
        Note cosigned = Note.parse(EXAMPLE).cosignedBy(WITNESS, TIME.plusMillis(999));

        assertThat(Note.parse(cosigned.toString()).endorsements(List.of(WITNESS.verifier())))
                .containsExactly(new Endorsement(WITNESS.verifier(), TIME));
    }

    @Test
    void theSignedMessageIsTheOneOfTheSpecification() {
        String text = Note.parse(EXAMPLE).text();

        byte[] signature = WITNESS.verifier().seal().sign(WITNESS, text, TIME);

        assertThat(signature).isEqualTo(timed(1_679_315_147, text));
        assertThat(Arrays.copyOf(signature, 8)).containsExactly(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb);
    }

    @Test
    void everyFlippedBitOfACosignatureIsNoticed() {
        String text = Note.parse(EXAMPLE).text();
        byte[] signature = timed(1_679_315_147, text);

        assertThat(WITNESS.verifier().check(text, signature)).isPresent();
        assertThat(Flips.of(signature)
                        .filter(flipped ->
                                WITNESS.verifier().check(text, flipped).isPresent()))
                .isEmpty();
    }

    @Test
    void aCosignatureThatIsCutSaysNothing() {
        byte[] signature = timed(0, "a\n");

        assertThat(WITNESS.verifier().check("a\n", signature)).isPresent();
        for (int length = 0; length < signature.length; length++) {
            assertThat(WITNESS.verifier().check("a\n", Arrays.copyOf(signature, length)))
                    .isEmpty();
        }
    }

    @Test
    void aTimeThatNoClockCanShowIsRefused() {
        long last = Instant.MAX.getEpochSecond();

        assertThat(WITNESS.verifier().check("a\n", timed(last, "a\n"))).isPresent();
        assertThat(WITNESS.verifier().check("a\n", timed(last + 1, "a\n"))).isEmpty();
        assertThat(WITNESS.verifier().check("a\n", timed(-1, "a\n"))).isEmpty();
    }

    @Test
    void aCosignatureTellsATimeSince1970AndAPlainSignatureNone() {
        Note note = Note.of("a\n");

        assertThatIllegalArgumentException().isThrownBy(() -> note.cosignedBy(WITNESS, Instant.ofEpochSecond(-1)));
        assertThat(note.cosignedBy(WITNESS, Instant.EPOCH).endorsements(List.of(WITNESS.verifier())))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> note.cosignedBy(Signers.log("log"), TIME));
    }

    @Test
    void oneKeyOfTwoKindsHasTwoIds() {
        SignerKey log = Signers.log("same");
        VerifierKey witness = Signers.witness("same").verifier();

        Note note = Note.of("a\n").signedBy(log);

        assertThat(witness.key()).isEqualTo(log.verifier().key());
        assertThat(note.endorsements(List.of(witness))).isEmpty();
        assertThat(note.endorsements(List.of(log.verifier()))).hasSize(1);
    }
}
