package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETERS_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCHS_LINE =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final VerifierKey PETER = VerifierKey.parse(Signers.PETER);
    private static final VerifierKey ENOCH =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

    private static List<VerifierKey> signers(String note, VerifierKey... trusted) {
        return Note.parse(note).endorsements(List.of(trusted)).stream()
                .map(Endorsement::by)
                .toList();
    }

    @Test
    void thePublishedNoteIsSignedByBothKeys() {
        String note = TEXT + "\n" + PETERS_LINE + ENOCHS_LINE;

        assertThat(Note.parse(note).text()).isEqualTo(TEXT);
        assertThat(Note.parse(note)).hasToString(note);
        assertThat(signers(note, ENOCH, PETER)).containsExactly(PETER, ENOCH);
        assertThat(Note.parse(note).endorsements(List.of(PETER))).containsExactly(new Endorsement(PETER, null));
    }

    @Test
    void aCheckpointOfTheGoChecksumDatabaseIsSignedByItsKey() {
        VerifierKey key = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        Note note = Note.parse("""
                go.sum database tree
                65209736
                5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

                — sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
                """);

        assertThat(note.endorsements(List.of(key))).extracting(Endorsement::by).containsExactly(key);
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(65_209_736);
    }

    @Test
    void signingGivesThePublishedNote() {
        assertThat(Note.of(TEXT).signedBy(Signers.peter())).hasToString(TEXT + "\n" + PETERS_LINE);
    }

    @Test
    void signingAgainReplacesTheEarlierSignatureAndKeepsTheOthers() {
        Note note = Note.parse(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);

        assertThat(note.signedBy(Signers.peter())).hasToString(TEXT + "\n" + ENOCHS_LINE + PETERS_LINE);
    }

    @Test
    void unknownKeysAreIgnoredAndANoteOfOnlySuchIsNotBelieved() {
        assertThat(signers(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE, ENOCH)).containsExactly(ENOCH);
        assertThat(signers(TEXT + "\n" + PETERS_LINE, ENOCH)).isEmpty();
        assertThat(signers(TEXT + "\n" + PETERS_LINE)).isEmpty();
        assertThat(signers(TEXT + "\n" + PETERS_LINE.replace("PeterNeumann", "CarmenSandiego"), PETER))
                .isEmpty();
        assertThat(signers(TEXT + "\n" + PETERS_LINE.replace("x08g", "xxxx"), PETER))
                .isEmpty();
    }

    @Test
    void aWrongSignatureOfAKnownKeyRefusesTheWholeNote() {
        String wrong = ENOCHS_LINE.replace("zmZa0", "zmZb0");

        assertThat(signers(TEXT + "\n" + PETERS_LINE + wrong, PETER)).containsExactly(PETER);
        assertThat(signers(TEXT + "\n" + PETERS_LINE + wrong, PETER, ENOCH)).isEmpty();
        assertThat(signers(TEXT + "\n" + PETERS_LINE.replace("S9UG", "S9UGABCD"), PETER))
                .isEmpty();
    }

    @Test
    void aKeyThatSignedTwiceCountsOnce() {
        assertThat(signers(TEXT + "\n" + PETERS_LINE + PETERS_LINE, PETER)).containsExactly(PETER);
    }

    @Test
    void everyFlippedBitOfANoteIsNoticed() {
        byte[] note = (TEXT + "\n" + PETERS_LINE).getBytes(StandardCharsets.UTF_8);

        assertThat(Flips.of(note).filter(NoteTest::isBelieved)).isEmpty();
    }

    private static boolean isBelieved(byte[] note) {
        try {
            return !Note.parse(note).endorsements(List.of(PETER)).isEmpty();
        } catch (Malformed e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + PETERS_LINE + "\n",
                TEXT + "\n" + PETERS_LINE + "Unexpected line.\n",
                TEXT + PETERS_LINE,
                "\u0001" + TEXT + "\n" + PETERS_LINE,
                "\t" + TEXT + "\n" + PETERS_LINE,
                "a\r\n" + TEXT + "\n" + PETERS_LINE,
                "\ud800" + TEXT + "\n" + PETERS_LINE,
                TEXT + "\n- PeterNeumann x08go/ZJkuBS9UG=\n",
                TEXT + "\n—PeterNeumann x08go/ZJkuBS9UG=\n",
                TEXT + "\n— PeterNeumann\n",
                TEXT + "\n— Peter Neumann x08go/Y=\n",
                TEXT + "\n—  x08go/ZJ\n",
                TEXT + "\n— PeterNeumann x08go/ZJ \n",
                TEXT + "\n— PeterNeumann x08go/ZJ\r\n",
                TEXT + "\n— PeterNeumann x08gow==\n",
                TEXT + "\n— PeterNeumann x08go/YV=\n",
                TEXT + "\n— PeterNeumann \n"
            })
    void nearMissesAreNoNotes(String note) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse(note));
    }

    @Test
    void aNoteThatIsCutIsNoNote() {
        String note = TEXT + "\n" + PETERS_LINE;

        for (int length = 0; length < note.length(); length++) {
            String cut = note.substring(0, length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse(cut));
        }
    }

    @Test
    void whatIsNotUtf8IsNoNote() {
        byte[] note = ("x" + TEXT + "\n" + PETERS_LINE).getBytes(StandardCharsets.UTF_8);
        note[0] = (byte) 0xff;

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse(note));
    }

    @Test
    void theTextEndsAtTheLastEmptyLine() {
        String text = "Ognuno sta solo\n\ned è subito sera.\n\n";

        assertThat(Note.parse(text + "\n" + PETERS_LINE).text()).isEqualTo(text);
    }

    @Test
    void aSingleEmptyLineIsATextToo() {
        assertThat(Note.parse("\n\n" + PETERS_LINE).text()).isEqualTo("\n");
    }

    @Test
    void sixtyFourSignaturesAreReadAndMoreAreNot() {
        Note full = Note.parse(TEXT + "\n" + PETERS_LINE.repeat(63) + ENOCHS_LINE);

        assertThat(full.endorsements(List.of(ENOCH))).hasSize(1);
        assertThat(full.signedBy(Signers.peter()).endorsements(List.of(PETER))).hasSize(1);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> full.signedBy(Signers.log("another")));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse(TEXT + "\n" + PETERS_LINE.repeat(65)));
    }

    @Test
    void aNoteHasALongestLength() {
        String end = "\n\n" + PETERS_LINE;
        String longest = "x".repeat(Note.MAX_LENGTH - end.length()) + end;

        assertThat(Note.parse(longest).text()).hasSize(Note.MAX_LENGTH - end.length() + 1);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse("x" + longest));
    }

    @Test
    void onlyWholeLinesCanBeSigned() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.of("no line break"));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.of("a\u0007bell\n"));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.of(""));
    }

    @Test
    void aWitnessDoesNotSignAsALogDoes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Note.of(TEXT).signedBy(Signers.witness("w")));
    }

    @Test
    void twoNotesAreEqualWhenTextAndSignaturesAre() {
        Note note = Note.parse(TEXT + "\n" + PETERS_LINE);

        assertThat(Note.of(TEXT).signedBy(Signers.peter())).isEqualTo(note).hasSameHashCodeAs(note);
        assertThat(note).isNotEqualTo(Note.of(TEXT)).isNotEqualTo("note");
        assertThat(note).isNotEqualTo(Note.parse("x" + TEXT + "\n" + PETERS_LINE));
        assertThat(Note.of("a\n").hashCode()).isNotEqualTo(Note.of("b\n").hashCode());
        assertThat(note.hashCode()).isNotEqualTo(Note.of(TEXT).hashCode());
    }
}
