package motcua.auditor.evidence;

import static motcua.auditor.EvidenceFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import motcua.auditor.Desk;
import motcua.auditor.EvidenceFiles;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import org.junit.jupiter.api.Test;

/** What is said of a time stamp, and what is not. */
class TimeStampTest extends ThreeSteps {

    @Test
    void aTimeStampIsNeverSaidToBeChecked() {
        files.put("timestamp.tsr", new byte[] {1, 2, 3});
        files.put("timestamp.checkpoint", bytes(log.checkpoint(3).toString()));

        Desk.Answer answer = verify();

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .contains("the time stamp was NOT checked")
                .contains("openssl ts -verify -in timestamp.tsr -data timestamp.checkpoint -CAfile tsa.pem");
        desk.put("evidence.zip", EvidenceFiles.zip(files));
        assertThat(desk.run(COMMAND + " --tsa-cert my.pem").out()).contains("-CAfile my.pem");
    }

    @Test
    void aStampedCheckpointOfAnotherHistoryIsNoticed() {
        SmallLog fork = new SmallLog(1);
        for (int i = 0; i < 4; i++) {
            fork.add(Step.received("0" + i, "2026-11-23T02:00:00Z"));
        }
        files.put("timestamp.tsr", new byte[] {1, 2, 3});
        files.put("timestamp.checkpoint", bytes(fork.checkpoint().toString()));
        assertFails("at its time stamp: the stamped checkpoint of 4 entries");

        files.put("timestamp.checkpoint", bytes("nothing"));
        assertFails("at its time stamp: what was signed is not a checkpoint");

        files.remove("timestamp.checkpoint");
        assertFails("at its time stamp", "one is missing");
    }
}
