package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.SignerKey;
import motcua.proof.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer of c2sp.org/tlog-witness, over HTTP. */
class AnswersTest {

    private final SomeLog log = SomeLog.honest();
    private final SomeLog fork = SomeLog.of("forked", 5);

    @TempDir
    private Path state;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.on(state);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Submission from(long oldSize, List<Hash> proof, Note checkpoint) {
        return new Submission(oldSize, proof, checkpoint);
    }

    @Test
    void theFirstCheckpointIsCosignedWithItsTime() {
        Answer answer = stage.add(log.growth(0, 7));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("— witness.example/w1 ").endsWith("\n");
        assertThat(Client.cosigned(log.signed(7), answer)).contains(TestClock.START);
    }

    @Test
    void aCheckpointThatContinuesTheLastIsCosigned() {
        stage.add(log.growth(0, 7));
        stage.clock.move(Duration.ofSeconds(3));

        assertThat(Client.cosigned(log.signed(8), stage.add(log.growth(7, 8))))
                .contains(TestClock.START.plusSeconds(3));
        assertThat(Client.cosigned(log.signed(250), stage.add(log.growth(8, 250))))
                .isPresent();
    }

    @Test
    void theSameCheckpointIsCosignedAgainAtALaterTime() {
        stage.add(log.growth(0, 7));
        stage.clock.move(Duration.ofMinutes(1));

        assertThat(Client.cosigned(log.signed(7), stage.add(log.growth(7, 7))))
                .contains(TestClock.START.plusSeconds(60));
    }

    @Test
    void aClockThatIsPutBackPutsNoCosignatureBack() {
        stage.add(log.growth(0, 7));
        stage.clock.move(Duration.ofDays(-1));

        assertThat(Client.cosigned(log.signed(8), stage.add(log.growth(7, 8)))).contains(TestClock.START);
    }

    @Test
    void anEmptyLogIsCosignedAndMayGrow() {
        assertThat(stage.add(log.growth(0, 0)).status()).isEqualTo(200);
        assertThat(stage.add(log.growth(0, 0)).status()).isEqualTo(200);
        assertThat(stage.add(log.growth(0, 3)).status()).isEqualTo(200);
    }

    @Test
    void anEmptyLogHasOneRootOnly() {
        Note odd = Note.of(new Checkpoint(SomeLog.ORIGIN, 0, Hash.leaf(new byte[0])).text())
                .signedBy(log.key());

        assertThat(stage.add(from(0, List.of(), odd))).isEqualTo(Answer.otherRoot());
    }

    @Test
    void anUnknownLogIs404() {
        SomeLog unknown = new SomeLog("other.example", SomeLog.key("other.example", 1), log.leaves());

        assertThat(stage.add(unknown.growth(0, 7)).status()).isEqualTo(404);
    }

    @Test
    void aCheckpointThatNoKnownKeySignedIs403() {
        assertThat(stage.add(log.signingWith(SomeLog.key(SomeLog.ORIGIN, 2)).growth(0, 7))
                        .status())
                .isEqualTo(403);
        assertThat(stage.add(log.signingWith(SomeLog.key("other.example", 1)).growth(0, 7))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSignatureThatIsFalseIs403() {
        String signature =
                log.signed(8).toString().substring(log.signed(8).text().length());

        assertThat(stage.add("old 0\n\n" + log.signed(7).text() + signature).status())
                .isEqualTo(403);
        assertThat(stage.add(log.growth(0, 7)).status()).isEqualTo(200);
    }

    @Test
    void signaturesOfOthersAreIgnored() {
        Note many = log.signed(7);
        for (int i = 0; i < 63; i++) {
            many = many.signedBy(SomeLog.key("friend-" + i, i));
        }

        assertThat(Client.cosigned(log.signed(7), stage.add(from(0, List.of(), many))))
                .isPresent();
        assertThat(stage.add(log.growth(7, 9)).status()).isEqualTo(200);
    }

    @Test
    void anOldSizeAboveTheCheckpointIs400() {
        stage.add(log.growth(0, 7));

        assertThat(stage.add(from(7, List.of(), log.signed(6))).status()).isEqualTo(400);
        assertThat(stage.add(from(9, List.of(), log.signed(8))).status()).isEqualTo(400);
    }

    @Test
    void anotherOldSizeIs409AndTellsTheKnownOne() {
        assertThat(stage.add(log.growth(3, 7))).isEqualTo(new Answer(409, "text/x.tlog.size", "0\n"));
        stage.add(log.growth(0, 7));

        assertThat(stage.add(log.growth(0, 9))).isEqualTo(new Answer(409, "text/x.tlog.size", "7\n"));
        assertThat(stage.add(log.growth(8, 9))).isEqualTo(new Answer(409, "text/x.tlog.size", "7\n"));
        assertThat(stage.add(log.growth(6, 6))).isEqualTo(new Answer(409, "text/x.tlog.size", "7\n"));
    }

    @Test
    void anotherRootForTheSameSizeIs409WithoutASizeToTryAgain() {
        stage.add(log.growth(0, 7));

        Answer answer = stage.add(fork.growth(7, 7));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.type()).isNotEqualTo("text/x.tlog.size");
        assertThat(stage.add(log.growth(7, 7)).status()).isEqualTo(200);
    }

    @Test
    void aProofThatDoesNotHoldIs422() {
        stage.add(log.growth(0, 7));

        assertThat(stage.add(fork.growth(7, 9)).status()).isEqualTo(422);
        assertThat(stage.add(from(7, List.of(), log.signed(9))).status()).isEqualTo(422);
        assertThat(stage.add(from(7, log.growth(6, 9).proof(), log.signed(9))).status())
                .isEqualTo(422);
        assertThat(stage.add(log.growth(7, 9)).status()).isEqualTo(200);
    }

    @Test
    void aProofThatNobodyNeedsIs422() {
        assertThat(stage.add(from(0, log.growth(3, 7).proof(), log.signed(7))).status())
                .isEqualTo(422);
        stage.add(log.growth(0, 7));

        assertThat(stage.add(from(7, log.growth(3, 7).proof(), log.signed(7))).status())
                .isEqualTo(422);
    }

    @Test
    void aLogMayHaveSeveralKeysAndTheyShareOneHistory() {
        stage.close();
        SignerKey second = SomeLog.key(SomeLog.ORIGIN, 2);
        stage = Stage.on(state, Stage.WITNESS, Stage.LOG, second.verifier());
        stage.add(log.growth(0, 7));

        assertThat(stage.add(log.signingWith(second).growth(0, 9)).status()).isEqualTo(409);
        assertThat(stage.add(log.signingWith(second).growth(7, 9)).status()).isEqualTo(200);
        assertThat(stage.add(log.growth(9, 12)).status()).isEqualTo(200);
    }

    @Test
    void logsDoNotDisturbEachOther() {
        stage.close();
        SomeLog other = new SomeLog("other.example", SomeLog.key("other.example", 3), fork.leaves());
        stage = Stage.on(state, Stage.WITNESS, Stage.LOG, other.key().verifier());
        stage.add(log.growth(0, 7));

        assertThat(stage.add(other.growth(0, 9)).status()).isEqualTo(200);
        assertThat(stage.add(log.growth(7, 8)).status()).isEqualTo(200);
    }

    @Test
    void whoeverAsksGetsTheKey() {
        assertThat(stage.client.send("GET", "/key", BodyPublishers.noBody()).body())
                .isEqualTo(Stage.WITNESS.verifier() + "\n");
    }

    @Test
    void otherPathsAre404AndOtherMethods405() {
        assertThat(stage.client.send("GET", "/", BodyPublishers.noBody()).status())
                .isEqualTo(404);
        assertThat(stage.client
                        .send("POST", "/add-checkpoint/", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(stage.client.send("POST", "/key", BodyPublishers.noBody()).status())
                .isEqualTo(405);
        assertThat(stage.client.send("HEAD", "/key", BodyPublishers.noBody()).status())
                .isEqualTo(405);
        assertThat(stage.client
                        .response("GET", "/add-checkpoint", BodyPublishers.noBody())
                        .headers()
                        .firstValue("allow"))
                .contains("POST");
    }
}
