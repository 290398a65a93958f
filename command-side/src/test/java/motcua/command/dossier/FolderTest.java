package motcua.command.dossier;

import static motcua.command.dossier.Given.CODE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Given.giveBack;
import static motcua.command.dossier.Given.receive;
import static motcua.command.dossier.Given.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.OfficerId;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

class FolderTest {

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndNothingHappensAgain() {
        ReceiveDossier receive = receive();
        AssignDossier assign = assign();
        Given given = after(receive, assign, resolve(), giveBack());

        assertThat(given.when(receive).thenRepeated())
                .isEqualTo(new Answer.Done(ID, CODE, State.RECEIVED, Instant.parse("2026-11-23T10:00:00Z"), 0));
        assertThat(given.when(assign).thenRepeated()).extracting("version").isEqualTo(1L);
        assertThat(given.folder().version()).isEqualTo(3);
    }

    @Test
    void oneKeyWithTwoRequestsIsRefused() {
        AssignDossier assign = assign();
        Stamp.Request asked = Objects.requireNonNull(assign.stamp().request());
        Stamp other = Stamp.live(
                assign.stamp().actor(), assign.stamp().recordedAt(), new Stamp.Request(asked.id(), "another content"));

        after(receive(), assign)
                .when(new AssignDossier(ID, new OfficerId("hoa"), null, null, other))
                .thenRefused(Reason.KEY_REUSED);
    }

    @Test
    void aStaleScreenIsNoticed() {
        Given given = after(receive());

        given.when(new AssignDossier(ID, new OfficerId("minh"), null, 7L, by("tuan", OFFICE)))
                .thenRefused(Reason.STALE_VERSION);
        given.when(new AssignDossier(ID, new OfficerId("minh"), null, 0L, by("tuan", OFFICE)))
                .then(motcua.dossier.DossierEvent.DossierAssigned.class);
    }

    @Test
    void aRetryIsAnsweredEvenThoughItsVersionIsStaleByNow() {
        AssignDossier assign = new AssignDossier(ID, new OfficerId("minh"), null, 0L, by("tuan", OFFICE));

        assertThat(after(receive(), assign).when(assign).thenRepeated())
                .extracting("version")
                .isEqualTo(1L);
    }

    @Test
    void theVersionCountsEvents() {
        assertThat(Folder.empty().version()).isEqualTo(-1);
        assertThat(after(receive()).folder().version()).isZero();
        assertThat(after(receive(), assign(), resolve(), giveBack()).folder())
                .extracting(Folder::version, folder -> folder.dossier().state())
                .containsExactly(3L, State.RETURNED);
    }
}
