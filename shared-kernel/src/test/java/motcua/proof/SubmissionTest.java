package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    /** The example of c2sp.org/tlog-witness. */
    private static final String EXAMPLE = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    private static final Note SIGNED = Note.of("log\n").signedBy(Signers.log("log"));

    private static Submission parse(String body) {
        return Submission.parse(body.getBytes(UTF_8));
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenBack() {
        Submission submission = parse(EXAMPLE);

        assertThat(submission.oldSize()).isEqualTo(20_852_014);
        assertThat(submission.proof())
                .hasSize(4)
                .startsWith(Hash.parse("PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw="))
                .endsWith(Hash.parse("/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0="));
        assertThat(Checkpoint.parse(submission.checkpoint().text()).size()).isEqualTo(20_852_163);
        assertThat(submission).hasToString(EXAMPLE);
    }

    @Test
    void aLogThatNoWitnessKnowsYetSendsNoProof() {
        Submission first = new Submission(0, List.of(), SIGNED);

        assertThat(first).hasToString("old 0\n\n" + SIGNED);
        assertThat(parse(first.toString())).isEqualTo(first);
    }

    @Test
    void whatIsReadIsWhatWouldBeWrittenWhateverBitIsFlipped() {
        byte[] example = EXAMPLE.getBytes(UTF_8);

        assertThat(Flips.of(example).filter(SubmissionTest::isReadAsSomethingElse))
                .isEmpty();
    }

    private static boolean isReadAsSomethingElse(byte[] body) {
        try {
            return !Arrays.equals(Submission.parse(body).toString().getBytes(UTF_8), body);
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void aSubmissionThatIsCutIsNone() {
        String body = new Submission(1, List.of(Hash.EMPTY_TREE), SIGNED).toString();

        assertThat(parse(body)).hasToString(body);
        for (int length = 0; length < body.length(); length++) {
            String cut = body.substring(0, length);
            assertThatExceptionOfType(Malformed.class).as(cut).isThrownBy(() -> parse(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old \n",
                "old 01\n",
                "old +1\n",
                "old -1\n",
                "old  1\n",
                "old 1 \n",
                "old 1\r\n",
                "old 9223372036854775808\n",
                "Old 1\n",
                "new 1\n",
                "1\n",
                "",
                "\n",
                "\nold 1\n",
                "old 1\nold 1\n",
                "old 1\nAAAA\n",
                "old 1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "old 1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= \n"
            })
    void nearMissesAreNoSubmissions(String head) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> parse(head + "\n" + SIGNED));
    }

    @Test
    void whatIsNotUtf8IsNoSubmission() {
        byte[] body = EXAMPLE.getBytes(UTF_8);
        body[0] = (byte) 0xff;

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Submission.parse(body));
    }

    @Test
    void aProofHasNoMoreHashesThanTheSpecificationAllows() {
        List<Hash> longest = Collections.nCopies(Submission.MAX_PROOF, Hash.EMPTY_TREE);
        List<Hash> longer = Collections.nCopies(Submission.MAX_PROOF + 1, Hash.EMPTY_TREE);
        Submission submission = new Submission(7, longest, SIGNED);
        String tooLong = submission.toString().replace("old 7\n", "old 7\n" + Hash.EMPTY_TREE + "\n");

        assertThat(parse(submission.toString())).isEqualTo(submission);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Submission(7, longer, SIGNED));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> parse(tooLong));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Submission(-1, longest, SIGNED));
    }
}
