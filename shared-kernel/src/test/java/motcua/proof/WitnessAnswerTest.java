package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the signature lines that a witness answers come under a note. */
class WitnessAnswerTest {

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETERS_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
    private static final VerifierKey PETER = VerifierKey.parse(Signers.PETER);

    private static String lines(Note note) {
        return note.toString().substring(note.text().length() + 1);
    }

    @Test
    void ofAnAnswerOnlyWhatVerifiesUnderATrustedKeyIsKept() {
        Note note = Note.of(TEXT).signedBy(Signers.peter());
        SignerKey known = Signers.witness("known");
        SignerKey stranger = Signers.witness("stranger");
        String answer = lines(Note.of(TEXT).cosignedBy(stranger, TIME).cosignedBy(known, TIME));

        Note merged = note.withVerified(answer, List.of(known.verifier()));

        assertThat(merged).isEqualTo(note.cosignedBy(known, TIME));
        assertThat(note).hasToString(TEXT + "\n" + PETERS_LINE);
    }

    @Test
    void whatAWitnessSaysAboutAnotherTextIsDropped() {
        Note note = Note.of(TEXT).signedBy(Signers.peter());
        SignerKey witness = Signers.witness("witness");
        String other = lines(Note.of("x" + TEXT).cosignedBy(witness, TIME));
        String right = lines(Note.of(TEXT).cosignedBy(witness, TIME));

        assertThat(note.withVerified(other, List.of(witness.verifier()))).isEqualTo(note);
        assertThat(note.withVerified(other + right + other, List.of(witness.verifier())))
                .isEqualTo(note.cosignedBy(witness, TIME));
    }

    @Test
    void aWrongAnswerDoesNotCostTheCosignatureOneHas() {
        SignerKey witness = Signers.witness("witness");
        Note note = Note.of(TEXT).cosignedBy(witness, TIME);
        String wrong = lines(Note.of("x" + TEXT).cosignedBy(witness, TIME.plusSeconds(1)));
        String later = lines(Note.of(TEXT).cosignedBy(witness, TIME.plusSeconds(1)));

        assertThat(note.withVerified(wrong, List.of(witness.verifier()))).isEqualTo(note);
        assertThat(note.withVerified(later, List.of(witness.verifier())))
                .isEqualTo(Note.of(TEXT).cosignedBy(witness, TIME.plusSeconds(1)));
    }

    @Test
    void severalKeysOfAWitnessMayAnswerAtOnce() {
        Note note = Note.of(TEXT).signedBy(Signers.peter());
        SignerKey one = Signers.witness("one");
        SignerKey two = Signers.witness("two");
        String answer = lines(Note.of(TEXT).cosignedBy(one, TIME).cosignedBy(two, TIME));

        assertThat(note.withVerified(answer, List.of(two.verifier(), one.verifier()))
                        .endorsements(List.of(PETER, one.verifier(), two.verifier())))
                .hasSize(3);
        assertThat(note.withVerified(answer, List.of())).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "hello\n",
                PETERS_LINE + "\n",
                "\n" + PETERS_LINE,
                TEXT,
                "— PeterNeumann x08go/ZJkuBS9UG="
            })
    void anAnswerThatIsNotSignatureLinesIsRefused(String answer) {
        Note note = Note.of(TEXT).signedBy(Signers.peter());

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> note.withVerified(answer, List.of(PETER)));
    }

    @Test
    void noAnswerIsLongerThanANote() {
        Note note = Note.of(TEXT);

        assertThat(note.withVerified(PETERS_LINE.repeat(64), List.of(PETER))).isEqualTo(note.signedBy(Signers.peter()));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> note.withVerified(PETERS_LINE.repeat(65), List.of(PETER)));
    }
}
