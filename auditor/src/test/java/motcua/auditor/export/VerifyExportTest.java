package motcua.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import org.junit.jupiter.api.Test;

class VerifyExportTest extends SevenEntries {

    @Test
    void theWholeLogHolds() {
        Desk.Answer answer = verify(new ExportText(log));

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.sentence())
                .contains("entries 0 to 7 of the log motcua.vn/test", "signed tree of 7 entries")
                .contains("logged before 2026-11-25T00:00:00Z");
    }

    @Test
    void aChangedEventIsNamedByIndexDossierAndStep() {
        ExportText export = new ExportText(log);
        change(export, 2, "lan", "tam");

        assertFails(
                export,
                "entry 2 (dossier " + Step.id("01") + ", step 1, dossier.resolved): the stored event was changed",
                "faults in all: 1.");
    }

    @Test
    void aRemovedEventIsNamed() {
        assertFails(
                new ExportText(log).without(5).without(6),
                "entry 5 (dossier " + Step.id("02")
                        + ", step 1, dossier.resolved): the event was removed from the store",
                "faults in all: 2.");
    }

    @Test
    void aChangedEnvelopeBreaksTheChainBehindIt() {
        ExportText export = new ExportText(log);
        envelope(export, 2, log.entries().get(2).envelope().encode(), "pseudonym", "pseudonyn");

        assertFails(
                export,
                "entry 4 (dossier " + Step.id("01")
                        + ", step 2, dossier.returned): it does not follow the step before it",
                "faults in all: 2.");
    }

    @Test
    void anEntryThatWasTakenOutIsMissed() {
        ExportText export = new ExportText(log);
        export.lines().remove(2);

        assertFails(
                export,
                "entry 3 (dossier " + Step.id("01")
                        + ", step 2, dossier.returned): of its dossier, steps 1 to 1 are missing",
                "faults in all: 2.");
        export.lines().remove(5);
        export.lines().remove(3);
        assertFails(export, "entries up to 4 are there, but the export says that it reaches 7");
    }

    @Test
    void anEntryThatWasPutInIsNoticed() {
        ExportText export = new ExportText(log);
        export.lines().add(3, export.lines().get(2));

        assertFails(export, "entry 3 (dossier " + Step.id("01") + ", step 1", "it is step 1 again, after step 1");
    }

    @Test
    void aRepeatedStepDoesNotMakeTheLaterOnesSeemWrong() {
        ExportText export = new ExportText(log);
        export.lines().add(3, export.lines().getFirst());

        assertFails(
                export, "entry 3 (dossier " + Step.id("01") + ", step 0", "it is step 0 again", "faults in all: 2.");
    }

    @Test
    void anEntryThatIsNoEnvelopeIsNoticed() {
        ExportText export = new ExportText(log);
        envelope(export, 1, "{}".getBytes(StandardCharsets.UTF_8), "{}", "{\"a\":\"b\"}");

        assertFails(export, "entry 1: it is not an envelope");
    }

    @Test
    void aPartOfTheLogMayBeginWithAnyStepAndTheWholeMayNot() {
        SmallLog headless = new SmallLog(1);
        headless.add(second);
        headless.add(
                first.envelope(
                        1, Hash.EMPTY_TREE, log.entries().getFirst().envelope().salt()),
                first.payload());

        assertFails(
                headless,
                new ExportText(headless),
                "entry 1 (dossier " + Step.id("01")
                        + ", step 1, dossier.received): of its dossier, steps 0 to 0 are missing");
        assertThat(verify(new ExportText(headless, 1, 2)).exitCode()).isZero();
    }

    @Test
    void aStepThatWasDatedBackIsNamed() {
        log.add(Step.received("05", "2026-11-23T04:14:59.999Z"));

        assertFails(
                new ExportText(log),
                "entry 7 (dossier " + Step.id("05"),
                "it was dated back: it says it was recorded at 2026-11-23T04:14:59.999Z, after steps recorded up to"
                        + " 2026-11-23T04:20:00Z");
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        log.add(Step.received("05", "2026-11-23T04:15:00Z"));

        assertThat(verify(new ExportText(log)).exitCode()).isZero();
    }

    @Test
    void anEnvelopeOfAnotherLogIsNamed() {
        Envelope own = log.entries().getFirst().envelope();
        SmallLog mixed = new SmallLog(1);
        mixed.add(
                new Envelope(
                        "other.vn/log",
                        own.eventId(),
                        own.dossierId(),
                        0,
                        own.event(),
                        own.revision(),
                        own.recordedAt(),
                        own.occurredAt(),
                        own.actor(),
                        null,
                        own.payload(),
                        own.salt()),
                first.payload());

        assertFails(mixed, new ExportText(mixed), "made for the log other.vn/log, not for motcua.vn/test");
    }

    private static void change(ExportText export, int line, String part, String other) {
        String[] words = export.lines().get(line).split(" ", -1);
        String payload = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
        assertThat(payload).contains(part);
        byte[] changed = payload.replace(part, other).getBytes(StandardCharsets.UTF_8);
        export.lines().set(line, words[0] + " " + Base64.getEncoder().encodeToString(changed));
    }
}
