package motcua.command.paper;

import static motcua.deadline.Punctuality.EARLY;
import static motcua.deadline.Punctuality.LATE;
import static motcua.deadline.Punctuality.ON_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import motcua.deadline.Punctuality;
import motcua.dossier.Waited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Through whose hands a dossier went, and whether in time. */
class HandOversTest {

    private static List<HandOver> of(Tale tale) {
        return HandOvers.of(tale.history(), Tale.REGISTRY);
    }

    private static @Nullable Punctuality last(Tale tale) {
        return of(tale).getLast().punctuality();
    }

    @Test
    void everyReceiverIsTheNextGiver() {
        List<HandOver> all = of(Examples.of(Form.CONTROL));
        assertThat(all).hasSize(7);
        for (int i = 1; i < 6; i++) {
            assertThat(all.get(i).from()).isEqualTo(all.get(i - 1).to());
        }
        assertThat(all.getFirst().from()).isEqualTo(Hands.APPLICANT);
        assertThat(all.getLast().to()).isEqualTo(Hands.APPLICANT);
    }

    @Test
    void paperIsHandedOverOnTheSameDay() {
        assertThat(last(Tale.atTheCounter().received().assigned(Tale.after(8)))).isEqualTo(ON_TIME);
        assertThat(last(Tale.atTheCounter().received().assigned(Tale.after(9)))).isEqualTo(LATE);
    }

    @Test
    void whatCameOnlineIsAcceptedWithinEightWorkingHours() {
        Instant friday = Tale.after(-3 * 24);
        assertThat(last(Tale.online().submitted(friday).received(friday.plusSeconds(3600))))
                .isEqualTo(EARLY);
        assertThat(last(Tale.online().submitted(friday).received())).isEqualTo(ON_TIME);
        assertThat(last(Tale.online().submitted(friday).received(Tale.after(1))))
                .isEqualTo(LATE);
    }

    @Test
    void anAnswerIsMeasuredByTheDaysOffThatItSays() {
        Instant friday = Tale.after(-3 * 24);
        Waited untilSunday = new Waited(friday, Tale.after(-24));
        assertThat(last(Tale.online().submitted(friday).declined("không thuộc thẩm quyền", untilSunday)))
                .isEqualTo(LATE);
    }

    @Test
    void whatIsForAnotherOfficeIsHandedOverOnTheSameDayWhateverWayItCame() {
        Tale online = Tale.onlineForAnotherOffice().submitted(Tale.after(-1)).received();
        assertThat(last(online.takenOver(Tale.after(26)))).isEqualTo(LATE);
        assertThat(last(Tale.forAnotherOffice().received().takenOver(Tale.after(26))))
                .isEqualTo(LATE);
        assertThat(last(Tale.forAnotherOffice().received().takenOver(Tale.after(8))))
                .isEqualTo(ON_TIME);
    }

    @Test
    void aDecisionIsMeasuredByTheDeadlineOfTheDossier() {
        Tale early = Tale.atTheCounter().received().assigned(Tale.after(1)).resolved(Tale.after(48));
        Tale onTime = Tale.atTheCounter().received().assigned(Tale.after(1)).resolved(Tale.DEADLINE.due());
        Tale late = Tale.atTheCounter()
                .received()
                .assigned(Tale.after(1))
                .resolved(Tale.DEADLINE.due().plusMillis(1));
        assertThat(List.of(
                        Objects.requireNonNull(last(early)),
                        Objects.requireNonNull(last(onTime)),
                        Objects.requireNonNull(last(late))))
                .containsExactly(EARLY, ON_TIME, LATE);
    }

    @Test
    void aRegisterDoesNotSayWhoReceivedADossier() {
        Tale tale = Tale.atTheCounter().imported();
        assertThat(of(tale).getFirst().to()).isEqualTo(Hands.COUNTER);
        Paper receipt = tale.paper(Form.RECEIPT, Wording.VIETNAMESE);
        assertThat(receipt.signatures().getLast().name()).isEmpty();
        assertThat(receipt.made()).isEqualTo(Tale.MONDAY);
        assertThat(receipt.head().date()).isEqualTo("Hữu Lũng, ngày 23 tháng 11 năm 2026");
    }

    @Test
    void aStepThatIsWrittenDownLaterIsJudgedByThatAndShowsBothTimes() {
        Tale tale = Tale.atTheCounter().received().assignedLate(Tale.after(2), Tale.after(30));
        assertThat(last(tale)).isEqualTo(LATE);
        Paper sheet = tale.paper(Form.CONTROL, Wording.VIETNAMESE);
        assertThat(Html.of(sheet).text()).contains("11:00 23/11/2026", "ghi nhận lúc 15:00 24/11/2026");
        assertThat(sheet.head().date()).endsWith("ngày 24 tháng 11 năm 2026");
    }

    @Test
    void theApplicantHasNoTimeToKeep() {
        Tale tale = Tale.atTheCounter()
                .received()
                .supplementAsked("giấy tờ", Tale.after(2))
                .supplementProvided(Tale.after(300));
        assertThat(of(tale).subList(1, 3)).extracting(HandOver::punctuality).containsOnlyNulls();
    }

    @Test
    void whoAssignsWithoutHoldingItIsNoted() {
        String sheet = Html.of(
                        Tale.atTheCounter().received().assigned(Tale.after(1)).paper(Form.CONTROL, Wording.VIETNAMESE))
                .text();
        assertThat(sheet).contains("phân công: Hoàng Văn Tuấn");
    }
}
