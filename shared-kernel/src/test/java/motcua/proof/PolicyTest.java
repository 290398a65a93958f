package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final VerifierKey LOG = Signers.log("log").verifier();
    private static final VerifierKey X1 = Signers.witness("x1").verifier();
    private static final VerifierKey X2 = Signers.witness("x2").verifier();
    private static final VerifierKey X3 = Signers.witness("x3").verifier();
    private static final VerifierKey Y1 = Signers.witness("y1").verifier();
    private static final VerifierKey Y2 = Signers.witness("y2").verifier();
    private static final VerifierKey Y3 = Signers.witness("y3").verifier();

    /** The example of c2sp.org/tlog-policy, where keys are left out. */
    private static final String EXAMPLE = """
            log %s

            witness X1 %s
            witness X2 %s
            witness X3 %s
            group X-witnesses 2 X1 X2 X3

            witness Y1 %s
            witness Y2 %s
            witness Y3 %s
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """.formatted(LOG, X1, X2, X3, Y1, Y2, Y3);

    private static final List<Policy.Witness> WITNESSES = IntStream.range(0, 12)
            .mapToObj(n -> witness("w" + n, Signers.witness("w" + n).verifier()))
            .toList();

    /** All kinds of lines, and few keys, which take long to read. */
    private static final Policy SMALL =
            new Policy(List.of(LOG), List.of(witness("X", X1), witness("Y", Y1)), Quorum.of(2, List.of(X1, Y1)));

    private static Policy.Witness witness(String name, VerifierKey key) {
        return new Policy.Witness(name, key, null);
    }

    @Test
    void theExampleOfTheSpecificationIsRead() {
        Policy policy = Policy.parse(EXAMPLE);

        assertThat(policy.logs()).containsExactly(LOG);
        assertThat(policy.witnesses())
                .containsExactly(
                        witness("X1", X1),
                        witness("X2", X2),
                        witness("X3", X3),
                        witness("Y1", Y1),
                        witness("Y2", Y2),
                        witness("Y3", Y3));
        assertThat(policy.quorum())
                .isEqualTo(new Quorum.Group(
                        2, List.of(Quorum.of(2, List.of(X1, X2, X3)), Quorum.of(1, List.of(Y1, Y2, Y3)))));
    }

    @Test
    void theExampleAsksForTwoOfOneHouseAndOneOfTheOther() {
        Quorum quorum = Policy.parse(EXAMPLE).quorum();

        assertThat(quorum.isMetBy(Set.of(X1, X3, Y2))).isTrue();
        assertThat(quorum.isMetBy(Set.of(X1, X2, X3))).isFalse();
        assertThat(quorum.isMetBy(Set.of(X1, Y1, Y2, Y3))).isFalse();
    }

    @Test
    void itIsWrittenWithNamesOfItsOwnForGroups() {
        assertThat(Policy.parse(EXAMPLE)).hasToString("""
                log %s
                witness X1 %s
                witness X2 %s
                witness X3 %s
                witness Y1 %s
                witness Y2 %s
                witness Y3 %s
                group group-1 2 X1 X2 X3
                group group-2 1 Y1 Y2 Y3
                group group-3 2 group-1 group-2
                quorum group-3
                """.formatted(LOG, X1, X2, X3, Y1, Y2, Y3));
        assertThat(Policy.parse(Policy.parse(EXAMPLE).toString())).isEqualTo(Policy.parse(EXAMPLE));
    }

    @Test
    void noGroupGetsTheNameOfAWitness() {
        Policy policy = new Policy(
                List.of(), List.of(witness("group-1", X1), witness("group-3", X2)), Quorum.of(1, List.of(X1, X2)));

        assertThat(policy.toString()).endsWith("group group-2 1 group-1 group-3\nquorum group-2\n");
        assertThat(Policy.parse(policy.toString())).isEqualTo(policy);
    }

    @Test
    void aQuorumMayBeNobodyOrOneWitness() {
        assertThat(Policy.parse("quorum none\n")).isEqualTo(new Policy(List.of(), List.of(), Quorum.NONE));
        assertThat(Policy.parse("quorum none\n")).hasToString("quorum none\n");
        assertThat(Policy.parse("witness X " + X1 + "\nquorum X\n"))
                .isEqualTo(new Policy(List.of(), List.of(witness("X", X1)), new Quorum.Witness(X1)))
                .hasToString("witness X " + X1 + "\nquorum X\n");
    }

    @Test
    void addressesOfWitnessesAreKeptAndThoseOfLogsAreNot() {
        Policy policy = Policy.parse("log " + LOG + " https://log.example/\nwitness X " + X1
                + " https://nhân-chứng.example/x\nquorum none\n");

        assertThat(policy.witnesses()).containsExactly(new Policy.Witness("X", X1, "https://nhân-chứng.example/x"));
        assertThat(policy)
                .hasToString("log " + LOG + "\nwitness X " + X1 + " https://nhân-chứng.example/x\nquorum none\n");
        assertThat(Policy.parse(policy.toString())).isEqualTo(policy);
    }

    @Test
    void spacesTabsCommentsAndEmptyLinesSayNothing() {
        Policy plain = Policy.parse("witness X " + X1 + "\nquorum X\n");
        String airy = "# Nhân chứng\n\n \t\n\t# log nobody\n  witness\t X  \t" + X1 + "\t\n quorum X \n#quorum X\n";

        assertThat(Policy.parse(airy)).isEqualTo(plain);
    }

    @Test
    void aSignInAWordIsNoComment() {
        Policy policy = Policy.parse("witness #X " + X1 + " #\nquorum #X\n");

        assertThat(policy.witnesses()).containsExactly(new Policy.Witness("#X", X1, "#"));
        assertThat(Policy.parse(policy.toString())).isEqualTo(policy);
    }

    @Test
    void witnessesMayFollowTheQuorum() {
        assertThat(Policy.parse("quorum none\nwitness X " + X1 + "\n").witnesses())
                .hasSize(1);
    }

    @Test
    void namesBeyondAsciiAreOpaque() {
        String kelvin = "\u212a";
        Policy policy = Policy.parse("witness K " + X1 + "\nwitness " + kelvin + " " + X2 + "\nwitness a\u00a0b\u0085 "
                + Y1 + "\nquorum " + kelvin + "\n");

        assertThat(policy.quorum()).isEqualTo(new Quorum.Witness(X2));
        assertThat(Policy.parse(policy.toString())).isEqualTo(policy);
    }

    @Test
    void aLogMayHaveSeveralKeysAndAPolicySeveralLogs() {
        VerifierKey next =
                new VerifierKey("log", Seal.NOTE, Signers.log("next").verifier().key());
        VerifierKey other = Signers.log("other").verifier();
        Policy policy = Policy.parse("log " + LOG + "\nlog " + other + "\nlog " + next + "\nwitness X " + X1
                + "\nwitness Y " + Y1 + "\nquorum Y\n");

        assertThat(policy.trust("log"))
                .isEqualTo(new Trust("log", List.of(LOG, next), List.of(X1, Y1), new Quorum.Witness(Y1)));
        assertThat(policy.trust("other").logKeys()).containsExactly(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.trust("nobody"))
                .withMessage("the policy has no such log");
    }

    @Test
    void aCheckpointIsJudgedByTheQuorumOfThePolicy() {
        Note signed = Note.of(new Checkpoint("log", 1, ReferenceTree.root(1)).text())
                .signedBy(Signers.log("log"))
                .cosignedBy(Signers.witness("x1"), Instant.EPOCH)
                .cosignedBy(Signers.witness("x2"), Instant.EPOCH);
        Trust trust = Policy.parse(EXAMPLE).trust("log");

        assertThat(trust.judge(signed)).isEqualTo(new Verdict.Refused(Verdict.Reason.TOO_FEW_WITNESSES));
        assertThat(trust.judge(signed.cosignedBy(Signers.witness("y3"), Instant.EPOCH)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void everyFlippedBitOfAPolicyGivesAnotherOrNone() {
        assertThat(Flips.of(SMALL.toString().getBytes(UTF_8)).filter(flipped -> readsAs(SMALL, flipped)))
                .isEmpty();
    }

    private static boolean readsAs(Policy policy, byte[] flipped) {
        try {
            return Policy.parse(Strict.utf8(flipped)).equals(policy);
        } catch (Malformed e) {
            return false;
        }
    }

    @Property(tries = 100)
    void everyPolicyIsReadBack(@ForAll @IntRange(min = 1, max = 12) int witnesses, @ForAll Random random) {
        List<Policy.Witness> all = WITNESSES.subList(0, witnesses);
        List<VerifierKey> keys = all.stream().map(Policy.Witness::key).toList();
        Policy policy = new Policy(List.of(LOG), all, some(keys, random));

        assertThat(Policy.parse(policy.toString())).isEqualTo(policy).hasToString(policy.toString());
    }

    /** A quorum of all {@code keys}, in groups within groups. */
    private static Quorum some(List<VerifierKey> keys, Random random) {
        if (keys.size() == 1 && random.nextBoolean()) {
            return new Quorum.Witness(keys.getFirst());
        }
        List<Quorum> members = new ArrayList<>();
        int from = 0;
        while (from < keys.size()) {
            int to = from + 1 + random.nextInt(Math.max(1, (keys.size() - from) / 2));
            List<VerifierKey> part = keys.subList(from, to);
            members.add(part.size() < keys.size() ? some(part, random) : new Quorum.Witness(part.getFirst()));
            from = to;
        }
        return new Quorum.Group(1 + random.nextInt(members.size()), members);
    }
}
