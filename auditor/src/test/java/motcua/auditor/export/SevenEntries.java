package motcua.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A log of seven entries about four dossiers, and an auditor who gets exports of it. */
abstract class SevenEntries {

    static final String COMMAND = "verify export ./export --policy ./keys";
    static final String KEPT = COMMAND + " --checkpoint ./kept";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    SmallLog log = new SmallLog(1);
    final Step first = Step.received("01", "2026-11-23T02:00:00Z");
    final Step second = Step.received("02", "2026-11-23T02:04:00Z");

    @SuppressWarnings("NullAway.Init") // before each
    Desk desk;

    @BeforeEach
    void sevenEntries() {
        desk = new Desk(directory);
        log.add(first);
        log.add(second);
        log.add(first.resolved("2026-11-23T03:00:00Z"));
        log.add(Step.received("03", "2026-11-23T03:10:00Z"));
        log.add(first.then("dossier.returned", "2026-11-23T04:00:00Z"));
        log.add(second.resolved("2026-11-23T04:10:00Z"));
        log.add(Step.received("04", "2026-11-23T04:20:00Z"));
        desk.put("keys", log.policy());
    }

    static void envelope(ExportText export, int line, byte[] envelope, String part, String other) {
        byte[] payload = Base64.getDecoder().decode(export.lines().get(line).split(" ", -1)[1]);
        byte[] changed = new String(envelope, StandardCharsets.UTF_8)
                .replace(part, other)
                .getBytes(StandardCharsets.UTF_8);
        export.lines().set(line, ExportText.line(changed, payload));
    }

    Desk.Answer verify(ExportText export) {
        return verify(export, COMMAND);
    }

    Desk.Answer verify(ExportText export, String command) {
        return desk.put("export", export.bytes()).run(command);
    }

    void assertFails(ExportText export, String... parts) {
        assertFails(log, export, COMMAND, parts);
    }

    void assertFails(SmallLog of, ExportText export, String part) {
        assertFails(of, export, COMMAND, part);
    }

    void assertFails(SmallLog of, ExportText export, String command, String... parts) {
        desk.put("keys", of.policy());
        Desk.Answer answer = verify(export, command);
        assertThat(answer.sentence()).contains(parts);
        assertThat(answer.exitCode()).isEqualTo(1);
    }
}
