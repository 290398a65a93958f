package motcua.command.notice;

import static motcua.command.notice.Tales.DUE;
import static motcua.command.notice.Tales.NINE;
import static motcua.command.notice.Tales.NOON;
import static motcua.command.notice.Tales.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.Sealed;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

/** The times and people that a notice names. */
class StoryTest {

    private final Tales tales = Tales.anybody();

    @Test
    void aStoryKnowsTheTimesOfReceptionHandlingAndReturn() {
        Story story = Story.of(tales.simple());

        assertThat(story.state()).isEqualTo(State.RETURNED);
        assertThat(story.received()).isEqualTo(NINE);
        assertThat(story.handled()).isEqualTo(TEN);
        assertThat(story.resolved()).isEqualTo(NOON);
        assertThat(story.returned()).isEqualTo(NOON.plusSeconds(60));
        assertThat(story.due()).isEqualTo(DUE);
    }

    @Test
    void itKnowsNothingOfWhatCameAfterItsStep() {
        Story story = Story.of(tales.simple().subList(0, 2));

        assertThat(story.resolved()).isNull();
        assertThat(story.returned()).isNull();
    }

    @Test
    void thePersonIsWhoHoldsOrDecidesOrElseWhoActedAtTheOffice() {
        List<DossierEvent> steps = tales.simple();

        assertThat(Story.of(steps.subList(0, 1)).person()).isEqualTo("lan");
        assertThat(Story.of(steps.subList(0, 2)).person()).isEqualTo("minh");
        assertThat(Story.of(steps.subList(0, 3)).person()).isEqualTo("minh");
        assertThat(Story.of(List.of(tales.imported())).person())
                .as("who belongs to no office is not named")
                .isNull();
    }

    @Test
    void theApplicantStaysWhoTheFirstStepNamed() {
        Sealed citizen = new Sealed("test", "citizen", "eA==");
        DossierSubmitted submitted = new DossierSubmitted(tales.id(), Tales.CARD, citizen, Tales.at(NINE));
        DossierEvent accepted =
                new DossierEvent.DossierReceived(tales.id(), Tales.CARD, null, Tales.DEADLINE, Tales.at(TEN));

        assertThat(Story.of(List.of(submitted, accepted)).tellsApplicant()).isEqualTo(submitted);
    }

    @Test
    void aDossierThatWasOpenedAgainIsNotResolved() {
        List<DossierEvent> steps = new ArrayList<>(tales.simple().subList(0, 3));
        steps.add(tales.everyKind().stream()
                .filter(DossierReopened.class::isInstance)
                .findFirst()
                .orElseThrow());

        assertThat(Story.of(steps).resolved()).isNull();
    }

    @Test
    void aStepThatEndsTheDossierHasNoDueDate() {
        assertThat(tales.everyKind().stream()
                        .filter(step -> State.after(step) == State.DECLINED || State.after(step) == State.STOPPED)
                        .map(step -> Story.of(List.of(step)).due())
                        .filter(Objects::nonNull))
                .isEmpty();
    }

    @Test
    void whatTheOfficeIsRemindedOfAndWhatARegisterTellsIsNoNews() {
        assertThat(tales.everyKind()).allMatch(Story::isNews);
        assertThat(Story.isNews(tales.reminded())).isFalse();
        assertThat(Story.isNews(tales.imported())).isFalse();
    }
}
