package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no policy, and how its fault is named. */
class PolicyRefusalsTest {

    private static final VerifierKey LOG = Signers.log("log").verifier();
    private static final VerifierKey X1 = Signers.witness("x1").verifier();
    private static final VerifierKey X2 = Signers.witness("x2").verifier();
    private static final VerifierKey Y1 = Signers.witness("y1").verifier();

    private static Policy.Witness witness(String name, VerifierKey key) {
        return new Policy.Witness(name, key, null);
    }

    private static void assertRefused(String fault, String... lines) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Policy.parse(String.join("\n", lines) + "\n"))
                .withMessage(fault);
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() {
        String kinds = "neither log, witness, group nor quorum";

        assertRefused("line 1: " + kinds, "policy x");
        assertRefused("line 3: " + kinds, "# one", "", "Quorum none");
        assertRefused("line 2: " + kinds, "quorum none", "quorum\u00a0none");
        assertRefused("line 2: a control character", "quorum none", "# \r");
        assertRefused("line 1: a control character", "quorum none\u007f");
        assertRefused("line 1: a control character", "quorum\u0000none");
        assertRefused("text with half a surrogate pair", "quorum none", "# \ud800");
    }

    @Test
    void aLogIsOneKeyThatSignsNotes() {
        String form = "line 1: expected log <vkey> [<url>]";

        assertRefused(form, "log");
        assertRefused(form, "log " + LOG + " https://log.example/ more");
        assertRefused("line 1: not a key", "log log");
        assertRefused("line 2: the key of a log signs notes", "#", "log " + X1);
    }

    @Test
    void aWitnessIsANameAndAKeyThatCosigns() {
        String form = "line 1: expected witness <name> <vkey> [<url>]";

        assertRefused(form, "witness");
        assertRefused(form, "witness " + X1);
        assertRefused(form, "witness X " + X1 + " https://x.example/ more");
        assertRefused("line 1: not a key", "witness X X");
        assertRefused("line 1: the key of a witness cosigns", "witness X " + LOG);
    }

    @Test
    void noKeyStandsTwiceWhateverItsName() {
        VerifierKey alias = new VerifierKey("alias", Seal.NOTE, LOG.key());
        VerifierKey self = new VerifierKey("self", Seal.COSIGNATURE_V1, LOG.key());
        String fault = "line 2: one key stands twice";

        assertRefused(fault, "log " + LOG, "log " + LOG);
        assertRefused(fault, "log " + LOG, "log " + alias);
        assertRefused(fault, "log " + LOG, "witness X " + self);
        assertRefused(fault, "witness X " + self, "log " + LOG);
        assertRefused(fault, "witness X " + X1, "witness Y " + X1);
    }

    @Test
    void noNameIsGivenTwice() {
        String fault = "line 2: a name that is taken";

        assertRefused(fault, "witness X " + X1, "witness X " + X2);
        assertRefused(fault, "witness X " + X1, "group X any X");
        assertRefused("line 3: a name that is taken", "witness X " + X1, "group G any X", "witness G " + X2);
        assertRefused("line 1: a name that is taken", "witness none " + X1);
        assertRefused(fault, "witness X " + X1, "group none any X");
    }

    @Test
    void aGroupHasMembersThatStandBeforeIt() {
        String form = "line 2: expected group <name> all|any|<k> <name>...";
        String unknown = "line 2: a name that stands on no line before";

        assertRefused(form, "witness X " + X1, "group");
        assertRefused(form, "witness X " + X1, "group G any");
        assertRefused(unknown, "witness X " + X1, "group G any Y");
        assertRefused(unknown, "witness X " + X1, "group G any X G");
        assertRefused(unknown, "witness X " + X1, "group G any none");
        assertRefused(unknown, "witness X " + X1, "group G all X Y", "witness Y " + Y1);
    }

    @Test
    void nobodyIsAMemberTwice() {
        String fault = "a name is a member of one group only";

        assertRefused("line 2: " + fault, "witness X " + X1, "group G any X X");
        assertRefused("line 3: " + fault, "witness X " + X1, "group G any X", "group H any X");
        assertRefused("line 4: " + fault, "witness X " + X1, "group G any X", "group H any G", "group I any G");
    }

    @ParameterizedTest
    @CsvSource({
        "0, a threshold is from 1 to the number of members",
        "3, a threshold is from 1 to the number of members",
        "4294967297, a threshold is from 1 to the number of members",
        "9223372036854775808, 'threshold is not a decimal number, or too large'",
        "-1, threshold is not a decimal number without sign and leading zeros",
        "+1, threshold is not a decimal number without sign and leading zeros",
        "01, threshold is not a decimal number without sign and leading zeros",
        "most, 'threshold is not a decimal number, or too large'"
    })
    void aThresholdIsFromOneToTheNumberOfMembers(String threshold, String fault) {
        assertRefused("line 3: " + fault, "witness X " + X1, "witness Y " + Y1, "group G " + threshold + " X Y");
    }

    @Test
    void thereIsOneQuorum() {
        assertRefused("a policy without quorum", "witness X " + X1);
        assertRefused("a policy without quorum");
        assertRefused("line 1: expected quorum <name>", "quorum");
        assertRefused("line 2: expected quorum <name>", "witness X " + X1, "quorum X X");
        assertRefused("line 2: a second quorum", "quorum none", "quorum none");
        assertRefused("line 1: a name that stands on no line before", "quorum X", "witness X " + X1);
        assertRefused("line 2: a name that stands on no line before", "log " + LOG, "quorum log");
    }

    @Test
    void aPolicyThatIsCutIsNone() {
        String text = new Policy(List.of(LOG), List.of(witness("X", X1)), Quorum.of(1, List.of(X1))).toString();

        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Policy.parse(cut));
        }
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Policy.parse("witness X " + X1 + "\nquorum X"))
                .withMessage("line 2: no line break at its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a\nb", "\u0000", "a\u007f", "a\udc00"})
    void whatIsNoWordIsNeitherNameNorAddress(String word) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Policy.Witness(word, X1, null));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Policy.Witness("X", X1, word));
    }

    @Test
    void whatCouldNotBeReadBackCannotBeMade() {
        List<VerifierKey> logs = List.of(LOG);
        List<Policy.Witness> two = List.of(witness("X", X1), witness("Y", Y1));
        Quorum none = Quorum.NONE;
        Quorum stranger = Quorum.of(1, List.of(X1, X2));

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> witness("X", LOG));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Policy(List.of(X2), two, none));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Policy(List.of(LOG, LOG), two, none));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Policy(logs, twice("X", X1, X2), none));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Policy(logs, List.of(witness("X", X1), witness("Y", X1)), none));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Policy(logs, List.of(witness("none", X1)), none));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Policy(logs, two, stranger));
    }

    private static List<Policy.Witness> twice(String name, VerifierKey one, VerifierKey two) {
        return List.of(witness(name, one), witness(name, two));
    }

    @Test
    void thirtyTwoLogsWitnessesAndGroupsAreNotTooMany() {
        String text = Stream.of(
                        IntStream.range(0, 32)
                                .mapToObj(n -> "log " + Signers.log("l" + n).verifier()),
                        IntStream.range(0, 32)
                                .mapToObj(n -> "witness w" + n + " "
                                        + Signers.witness("w" + n).verifier()),
                        IntStream.range(0, 32).mapToObj(n -> "group g" + n + " any w" + n),
                        Stream.of("quorum g31"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(Policy.parse(text).trust("l31").witnesses()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void groupsWithinGroupsHaveADeepestDepth(int groups) {
        String text = "witness g0 " + X1 + "\n"
                + IntStream.rangeClosed(1, groups)
                        .mapToObj(n -> "group g" + n + " all g" + (n - 1) + "\n")
                        .collect(Collectors.joining())
                + "quorum g" + groups + "\n";

        if (groups < 256) {
            Policy deepest = Policy.parse(text);
            assertThat(deepest.quorum().isMetBy(Set.of(X1))).isTrue();
            assertThat(deepest.quorum().isMetBy(Set.of())).isFalse();
            assertThat(Policy.parse(deepest.toString())).isEqualTo(deepest);
        } else {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> Policy.parse(text))
                    .withMessage("line 257: too many witnesses and groups");
        }
    }
}
