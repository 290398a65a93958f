package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import motcua.proof.Hash;
import motcua.proof.Receipt;
import motcua.proof.Verdict;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Log.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log in order: every event has one entry, every step a receipt that holds. */
class TrailTest {

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(700);

    @Test
    void everyStepOfADossierHasAReceiptThatHolds() {
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();
        Published published = trail.log().published().orElseThrow();
        assertThat(published.size()).isEqualTo(2_800);

        List<Step> steps = trail.log().steps(Story.of(321).id.toString(), published);

        assertThat(steps)
                .extracting(step -> step.envelope().event())
                .containsExactly("dossier.received", "dossier.assigned", "dossier.resolved", "dossier.returned");
        for (Step step : steps) {
            Receipt receipt = trail.log().receipt(step, published);
            byte[] entry = Hash.sha256(step.bytes()).bytes();
            assertThat(receipt.verify(entry, Trails.trust())).isInstanceOf(Verdict.Accepted.class);
            assertThat(receipt.toString().length()).isLessThan(3_000);
        }
        assertThat(steps.get(2).envelope().follows(steps.get(1).envelope())).isTrue();
    }

    @Test
    void aLogIsGoneOnWithWhereItStood() {
        Trail first = Trails.open(home, ledger);
        first.catchUp();
        Published before = first.log().published().orElseThrow();
        ledger.append(Story.of(900).received().last(), 0);
        Trail second = Trails.open(home, ledger);
        second.catchUp();
        Published published = second.log().published().orElseThrow();

        assertThat(published.size()).isEqualTo(2_801);
        assertThat(second.log()
                        .consistency(2_800, 2_801)
                        .holds(
                                before.checkpoint().root(),
                                published.checkpoint().root()))
                .isTrue();
    }
}
