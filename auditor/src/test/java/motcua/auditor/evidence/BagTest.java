package motcua.auditor.evidence;

import static motcua.auditor.EvidenceFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import motcua.auditor.Desk;
import motcua.auditor.EvidenceFiles;
import org.junit.jupiter.api.Test;

/** Zips that are not what evidence looks like. */
class BagTest extends ThreeSteps {

    @Test
    void oddNamesAreRefused() {
        for (String odd : new String[] {"../keys", "a/checkpoint", "checkpoint ", "0-x.tlog-proof", "readme"}) {
            files.put(odd, bytes("x"));
            assertUnknown("holds " + odd + ", which does not belong into evidence");
            files.remove(odd);
        }
    }

    @Test
    void oneStepWithTwoNamesIsRefused() {
        files.put("001-dossier.returned.payload.json", bytes("{}"));

        assertUnknown("gives one step two names");
    }

    @Test
    void aFileThatStandsTwiceIsRefused() {
        files.put("checkpoinu", bytes("another"));
        byte[] zip = EvidenceFiles.zip(files);
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("checkpoinu", "checkpoint")
                .getBytes(StandardCharsets.ISO_8859_1);

        Desk.Answer answer = desk.put("evidence.zip", twice).run(COMMAND);

        assertThat(answer.sentence()).contains("holds checkpoint twice");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatUnfoldsToMegabytesIsRefused() {
        files.put("000-dossier.received.payload.json", new byte[(1 << 20) + 1]);

        assertUnknown("000-dossier.received.payload.json has more than 1048576 bytes");
    }

    @Test
    void manyFilesThatUnfoldToMegabytesAreRefused() {
        byte[] large = new byte[1 << 20];
        for (int i = 3; i < 140; i++) {
            files.put("%03d-x.payload.json".formatted(i), large);
        }

        assertUnknown("has more than 134217728 bytes");
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThat(desk.put("evidence.zip", "PK hello").run(COMMAND).sentence()).contains("is not a zip");
        assertThat(desk.put("evidence.zip", new byte[0]).run(COMMAND).exitCode())
                .isEqualTo(2);
        byte[] zip = EvidenceFiles.zip(files);
        for (int length = 0; length < zip.length; length += 97) {
            desk.put("evidence.zip", Arrays.copyOf(zip, length));
            assertThat(desk.run(COMMAND).exitCode()).isEqualTo(2);
        }
    }

    @Test
    void evidenceWithoutStepsIsNone() {
        files.keySet().removeIf(name -> name.startsWith("00"));

        assertUnknown("holds no step");
    }

    @Test
    void aMissingFileIsNamed() {
        files.remove("001-dossier.resolved.payload.json");
        assertUnknown("lacks the file 001-dossier.resolved.payload.json");

        files.remove("checkpoint");
        assertUnknown("lacks the file checkpoint");
    }
}
