package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import motcua.proof.Verdict.Accepted;
import motcua.proof.Verdict.Reason;
import motcua.proof.Verdict.Refused;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final SignerKey LOG = Signers.log("log");
    private static final SignerKey ONE = Signers.witness("one");
    private static final SignerKey TWO = Signers.witness("two");
    private static final SignerKey STRANGER = Signers.witness("stranger");
    private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint("log", 1, ReferenceTree.root(1));
    private static final Note UNSIGNED = Note.of(CHECKPOINT.text());

    private static Trust quorum(int quorum) {
        return new Trust("log", List.of(LOG.verifier()), List.of(ONE.verifier(), TWO.verifier()), quorum);
    }

    @Test
    void theLogAndEnoughWitnessesMustHaveSigned() {
        Note one = UNSIGNED.signedBy(LOG).cosignedBy(ONE, TIME);
        Note two = one.cosignedBy(TWO, TIME);

        assertThat(quorum(0).judge(UNSIGNED.signedBy(LOG))).isInstanceOf(Accepted.class);
        assertThat(quorum(1).judge(UNSIGNED.signedBy(LOG))).isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
        assertThat(quorum(1).judge(one)).isInstanceOf(Accepted.class);
        assertThat(quorum(2).judge(one)).isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
        assertThat(quorum(2).judge(two)).isInstanceOf(Accepted.class);
        assertThat(quorum(2).judge(one.cosignedBy(STRANGER, TIME))).isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
    }

    @Test
    void witnessesAloneAreNotTheLog() {
        Note note = UNSIGNED.cosignedBy(ONE, TIME).cosignedBy(TWO, TIME);

        assertThat(quorum(0).judge(note)).isEqualTo(new Refused(Reason.NOT_SIGNED));
        assertThat(quorum(0).judge(UNSIGNED)).isEqualTo(new Refused(Reason.NOT_SIGNED));
    }

    @Test
    void oneWrongCosignatureOfATrustedWitnessRefusesTheCheckpoint() {
        Note other = Note.of(new Checkpoint("log", 1, Hash.EMPTY_TREE).text()).cosignedBy(ONE, TIME);
        String line = other.toString().substring(other.text().length() + 1);
        Note note = Note.parse(UNSIGNED.signedBy(LOG) + line);

        assertThat(quorum(0).judge(note)).isEqualTo(new Refused(Reason.NOT_SIGNED));
    }

    @Test
    void aWitnessThatCosignedTwiceCountsOnce() {
        String first = UNSIGNED.signedBy(LOG).cosignedBy(ONE, TIME).toString();
        String again = UNSIGNED.cosignedBy(ONE, TIME.plusSeconds(1))
                .toString()
                .substring(UNSIGNED.text().length() + 1);

        assertThat(quorum(2).judge(Note.parse(first + again))).isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
    }

    @Test
    void anyKeyOfTheLogWillDo() {
        SignerKey next = Signers.log("next");
        Trust both = new Trust("log", List.of(LOG.verifier(), next.verifier()), List.of(), 0);

        assertThat(both.judge(UNSIGNED.signedBy(LOG))).isInstanceOf(Accepted.class);
        assertThat(both.judge(UNSIGNED.signedBy(next))).isInstanceOf(Accepted.class);
    }

    @Test
    void aCheckpointOfAnotherLogIsRefusedWhoeverSignedIt() {
        Note other = Note.of(new Checkpoint("other", 1, ReferenceTree.root(1)).text())
                .signedBy(LOG);

        assertThat(quorum(0).judge(other)).isEqualTo(new Refused(Reason.OTHER_LOG));
    }

    @Test
    void aSignedTextThatIsNoCheckpointIsRefused() {
        assertThat(quorum(0).judge(Note.of("log\n1\n").signedBy(LOG))).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void aQuorumMaySayWhichWitnessesMustHaveSigned() {
        Trust two = new Trust(
                "log",
                List.of(LOG.verifier()),
                List.of(ONE.verifier(), TWO.verifier()),
                new Quorum.Witness(TWO.verifier()));
        Note one = UNSIGNED.signedBy(LOG).cosignedBy(ONE, TIME);

        assertThat(two.judge(one)).isEqualTo(new Refused(Reason.TOO_FEW_WITNESSES));
        assertThat(two.judge(one.cosignedBy(TWO, TIME))).isInstanceOf(Accepted.class);
    }

    @Test
    void aNumberOfWitnessesIsAQuorumToo() {
        List<VerifierKey> logs = List.of(LOG.verifier());
        List<VerifierKey> witnesses = List.of(ONE.verifier(), TWO.verifier());

        assertThat(quorum(2)).isEqualTo(new Trust("log", logs, witnesses, Quorum.of(2, witnesses)));
        assertThat(quorum(0)).isEqualTo(new Trust("log", logs, witnesses, Quorum.NONE));
    }

    @Test
    void nobodyWhoIsNotBelievedIsAskedFor() {
        List<VerifierKey> logs = List.of(LOG.verifier());
        List<VerifierKey> one = List.of(ONE.verifier());
        Quorum both = Quorum.of(1, List.of(ONE.verifier(), TWO.verifier()));

        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", logs, one, both));
    }

    @Test
    void trustThatMakesNoSenseCannotBePut() {
        VerifierKey log = LOG.verifier();
        VerifierKey one = ONE.verifier();
        VerifierKey alias = new VerifierKey("alias", Seal.COSIGNATURE_V1, one.key());
        VerifierKey self = new VerifierKey("self", Seal.COSIGNATURE_V1, log.key());

        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(), List.of(one), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(one), List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(log), List.of(log), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(log), List.of(one), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(log), List.of(one), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(log), List.of(one, alias), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust("log", List.of(log), List.of(self), 0));
    }
}
