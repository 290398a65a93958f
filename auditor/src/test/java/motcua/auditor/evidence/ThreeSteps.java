package motcua.auditor.evidence;

import static motcua.auditor.EvidenceFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import motcua.auditor.Desk;
import motcua.auditor.EvidenceFiles;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Evidence about a dossier of three steps, before it is zipped. */
abstract class ThreeSteps {

    static final String COMMAND = "verify evidence ./evidence.zip --policy ./keys";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    final SmallLog log = new SmallLog(1);
    final Step reception = Step.received("01", "2026-11-23T02:00:00.123Z");

    @SuppressWarnings("NullAway.Init") // before each
    Desk desk;

    @SuppressWarnings("NullAway.Init") // before each
    Map<String, byte[]> files;

    @BeforeEach
    void threeStepsAmongOthers() {
        desk = new Desk(directory);
        log.add(reception);
        log.add(Step.received("02", "2026-11-23T02:10:00Z"));
        log.add(reception.resolved("2026-11-23T03:00:00Z"));
        log.add(reception.then("dossier.returned", "2026-11-23T04:00:00Z"));
        desk.put("keys", log.policy());
        files = EvidenceFiles.of(log, Step.id("01"));
    }

    byte[] file(String name) {
        return Objects.requireNonNull(files.get(name));
    }

    void replace(String name, String part, String other) {
        String text = new String(file(name), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        files.put(name, bytes(text.replace(part, other)));
    }

    Desk.Answer verify() {
        return desk.put("evidence.zip", EvidenceFiles.zip(files)).run(COMMAND);
    }

    void assertFails(String... parts) {
        assertEnds(1, parts);
    }

    void assertUnknown(String... parts) {
        assertEnds(2, parts);
    }

    void assertEnds(int exitCode, String... parts) {
        Desk.Answer answer = verify();
        assertThat(answer.sentence()).contains(parts);
        assertThat(answer.exitCode()).isEqualTo(exitCode);
        assertThat(answer.out().lines()).hasSize(1);
    }
}
