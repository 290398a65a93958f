package motcua.auditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import motcua.auditor.Desk;
import motcua.auditor.EvidenceFiles;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Salt;
import org.junit.jupiter.api.Test;

class VerifyEvidenceTest extends ThreeSteps {

    @Test
    void evidenceThatHoldsSaysHowFarItReaches() {
        Desk.Answer answer = verify();

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.sentence())
                .contains("steps 0 to 2 of dossier " + Step.id("01"), "in the log motcua.vn/test of 4 entries")
                .contains("logged before 2026-11-25T00:00:00Z", "of later steps it says nothing");
        assertThat(answer.out()).contains("no time stamp of an authority");
    }

    @Test
    void aChangedEventIsNamedByItsStep() {
        replace("001-dossier.resolved.payload.json", "lan", "tam");

        assertFails("at 001-dossier.resolved: the stored event was changed");
    }

    @Test
    void aChangedEnvelopeIsNamedByItsStep() {
        replace("001-dossier.resolved.envelope.json", "pseudonym", "pseudonyn");

        assertFails("at 001-dossier.resolved: its envelope file was changed");
    }

    @Test
    void anEnvelopeChangedInItsReceiptTooIsNotWhatWasLogged() {
        SmallLog forged = new SmallLog(1);
        Step other = Step.received("01", "2026-11-23T02:30:00Z");
        forged.add(other);
        files.put("000-dossier.received.payload.json", other.payload());
        files.put(
                "000-dossier.received.envelope.json",
                forged.entries().getFirst().envelope().encode());
        String extra = Objects.requireNonNull(forged.receipt(0).extra());
        String genuine = Objects.requireNonNull(log.receipt(0).extra());
        replace("000-dossier.received.tlog-proof", genuine, extra);

        assertFails("at 000-dossier.received: its envelope is not entry 0 of the tree of 4 entries");
    }

    @Test
    void aStepLeftOutIsNamed() {
        files.keySet().removeIf(name -> name.startsWith("001"));

        assertFails("at 002-dossier.returned: step 1 is missing before it");
    }

    @Test
    void theFirstStepLeftOutIsNamed() {
        files.keySet().removeIf(name -> name.startsWith("000"));

        assertFails("at 001-dossier.resolved: step 0 is missing before it");
    }

    @Test
    void aStepUnderTheNameOfAnotherIsNoticed() {
        files.keySet().removeIf(name -> name.startsWith("001"));
        for (String kind : new String[] {".tlog-proof", ".envelope.json", ".payload.json"}) {
            files.put("001-dossier.returned" + kind, file("002-dossier.returned" + kind));
            files.remove("002-dossier.returned" + kind);
        }

        assertFails("at 001-dossier.returned: its envelope is that of step 2");
    }

    @Test
    void aFileNamedAfterAnotherEventIsNoticed() {
        for (String kind : new String[] {".tlog-proof", ".envelope.json", ".payload.json"}) {
            files.put("002-dossier.resolved" + kind, file("002-dossier.returned" + kind));
            files.remove("002-dossier.returned" + kind);
        }

        assertFails("at 002-dossier.resolved: its envelope is about the event dossier.returned");
    }

    @Test
    void aStepOfAnotherDossierIsNoticed() {
        Step foreign = Step.received("02", "2026-11-23T02:10:00Z");
        log.add(foreign.resolved("2026-11-23T05:00:00Z"));
        files = EvidenceFiles.of(log, Step.id("01"));
        Map<String, byte[]> others = EvidenceFiles.of(log, Step.id("02"));
        others.forEach((name, content) -> {
            if (name.startsWith("001")) {
                files.put(name, content);
            }
        });

        assertFails("at 001-dossier.resolved: it belongs to dossier " + Step.id("02"));
    }

    @Test
    void aReceiptUnderAnotherCheckpointIsNoticed() {
        replace(
                "001-dossier.resolved.tlog-proof",
                log.checkpoint().toString(),
                log.signed(4)
                        .cosignedBy(log.witnesses().getFirst(), SmallLog.COSIGNED.plusSeconds(1))
                        .toString());

        assertFails("at 001-dossier.resolved: its receipt carries another checkpoint");
    }

    @Test
    void anEnvelopeThatSaysAnotherTimeThanItsEventIsNoticed() {
        SmallLog lying = new SmallLog(1);
        Step early = Step.received("01", "2026-11-23T01:00:00Z");
        lying.add(
                withPayload(
                        early.envelope(
                                0, null, log.entries().getFirst().envelope().salt()),
                        reception),
                reception.payload());
        files = EvidenceFiles.of(lying, Step.id("01"));

        assertFails(
                "envelope and event disagree on recordedAt: 2026-11-23T01:00:00Z was logged, 2026-11-23T02:00:00.123Z");
    }

    @Test
    void stepsThatRunBackwardsAreNoticed() {
        SmallLog backwards = new SmallLog(1);
        backwards.add(reception);
        backwards.add(reception.resolved("2026-11-23T01:55:00.122Z"));
        files = EvidenceFiles.of(backwards, Step.id("01"));

        assertFails("at 001-dossier.resolved: it was dated back", "2026-11-23T01:55:00.122Z");
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        SmallLog drifting = new SmallLog(1);
        drifting.add(reception);
        drifting.add(reception.resolved("2026-11-23T01:55:00.123Z"));
        files = EvidenceFiles.of(drifting, Step.id("01"));

        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void twoStepsThatDoNotFollowEachOtherAreNoticed() {
        SmallLog broken = new SmallLog(1);
        broken.add(reception);
        Step resolution = reception.resolved("2026-11-23T03:00:00Z");
        broken.add(
                resolution.envelope(
                        1,
                        log.entries().get(1).envelope().digest(),
                        log.entries().getFirst().envelope().salt()),
                resolution.payload());
        files = EvidenceFiles.of(broken, Step.id("01"));

        assertFails("at 001-dossier.resolved: it does not follow the step before it");
    }

    @Test
    void aStepThatWasLoggedBeforeTheOneItFollowsIsNoticed() {
        SmallLog turned = new SmallLog(1);
        Step resolution = reception.resolved("2026-11-23T03:00:00Z");
        SmallLog.Entry original = log.entries().getFirst();
        Salt salt = log.entries().get(1).envelope().salt();
        turned.add(resolution.envelope(1, original.envelope().digest(), salt), resolution.payload());
        turned.add(original.envelope(), original.payload());
        files = EvidenceFiles.of(turned, Step.id("01"));

        assertFails("at 001-dossier.resolved: it stands in the log before the step that it follows");
    }

    @Test
    void aCheckpointThatIsNotBelievedEndsIt() {
        desk.put("keys", new SmallLog(2).policy());

        assertFails("its checkpoint is not believed: only 1 of 2 witnesses cosigned");
    }

    private static Envelope withPayload(Envelope envelope, Step step) {
        return new Envelope(
                envelope.log(),
                envelope.eventId(),
                envelope.dossierId(),
                envelope.sequence(),
                envelope.event(),
                envelope.revision(),
                envelope.recordedAt(),
                envelope.occurredAt(),
                envelope.actor(),
                envelope.prev(),
                Hash.sha256(step.payload()),
                envelope.salt());
    }
}
