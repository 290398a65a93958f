package motcua.command.dossier;

import static motcua.command.dossier.Given.APPLICANT;
import static motcua.command.dossier.Given.BIRTH;
import static motcua.command.dossier.Given.CODE;
import static motcua.command.dossier.Given.ELSEWHERE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.WORDS;
import static motcua.command.dossier.Given.acceptSubmission;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.at;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Given.citizen;
import static motcua.command.dossier.Given.clerk;
import static motcua.command.dossier.Given.nothing;
import static motcua.command.dossier.Given.receive;
import static motcua.command.dossier.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import motcua.dossier.Answer;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.IssueSecret;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.Intake;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.SecretHash;
import motcua.dossier.State;
import motcua.dossier.TrackingSecret;
import org.junit.jupiter.api.Test;

/** When a tracking secret is given, and to whom another one. */
class GivenSecretsTest {

    private static final SecretHash FIRST = TrackingSecret.of(BigInteger.ONE).hash();
    private static final SecretHash SECOND = TrackingSecret.of(BigInteger.TWO).hash();

    private static Intake intake(Channel channel) {
        return new Intake(CODE, OFFICE, BIRTH, channel, APPLICANT, FIRST);
    }

    @Test
    void howeverADossierIsOpenedItsFirstEventHoldsTheHash() {
        assertThat(nothing()
                        .when(new SubmitDossier(ID, intake(Channel.ONLINE), citizen()))
                        .then(DossierSubmitted.class)
                        .secret())
                .isEqualTo(FIRST);
        assertThat(nothing()
                        .when(new ReceiveDossier(ID, intake(Channel.COUNTER), null, clerk()))
                        .then(DossierReceived.class)
                        .secret())
                .isEqualTo(FIRST);
        assertThat(nothing()
                        .when(new DeclineDossier(ID, intake(Channel.POST), WORDS, null, clerk()))
                        .then(DossierDeclined.class)
                        .secret())
                .isEqualTo(FIRST);
    }

    @Test
    void receptionOfWhatCameOnlineGivesNoSecond() {
        assertThat(after(submit())
                        .when(acceptSubmission())
                        .then(DossierReceived.class)
                        .secret())
                .isNull();
    }

    @Test
    void theCounterGivesAnotherOneAndNothingElseChanges() {
        Given given = after(receive(), assign());
        Dossier before = given.folder().dossier();

        SecretIssued issued =
                given.when(new IssueSecret(ID, SECOND, null, clerk())).then(SecretIssued.class);

        assertThat(issued.secret()).isEqualTo(SECOND);
        assertThat(issued.in()).isEqualTo(State.IN_PROCESS);
        assertThat(given.folder().dossier()).isEqualTo(before);
    }

    /** Or whoever leaves a dossier lying would only have to hand out secrets. */
    @Test
    void anotherSecretIsNoWorkOnTheDossier() {
        Given given = after(receive(), assign());
        given.when(new IssueSecret(ID, SECOND, null, at(NOW.plus(Duration.ofDays(1)), "lan", OFFICE)));

        Dossier.Known known = (Dossier.Known) given.folder().dossier();

        assertThat(known.course().trace().last()).isEqualTo(NOW);
    }

    @Test
    void theCitizenWhoSubmittedItMayAndNobodyFromElsewhere() {
        after(submit()).when(new IssueSecret(ID, SECOND, null, citizen())).then(SecretIssued.class);
        after(submit())
                .when(new IssueSecret(ID, SECOND, null, by("ngoc", ELSEWHERE)))
                .thenRefused(Reason.FOREIGN_OFFICE);
        after(receive()).when(new IssueSecret(ID, SECOND, null, citizen())).thenRefused(Reason.FOREIGN_OFFICE);
    }

    /** So the door sees that the secret which it has just drawn is not the one in force. */
    @Test
    void theSameRequestAgainIsAnsweredWithTheHashOfThen() {
        ReceiveDossier first = new ReceiveDossier(ID, intake(Channel.COUNTER), null, clerk());
        ReceiveDossier again = new ReceiveDossier(
                ID, new Intake(null, OFFICE, BIRTH, Channel.COUNTER, APPLICANT, SECOND), null, first.stamp());

        Answer answer = after(first).when(again).thenRepeated();

        assertThat(answer).isInstanceOfSatisfying(Answer.Secured.class, secured -> {
            assertThat(secured.secret()).isEqualTo(FIRST);
            assertThat(secured.done().version()).isZero();
        });
        assertThat(Objects.requireNonNull(first.intake()).secret()).isEqualTo(FIRST);
    }
}
