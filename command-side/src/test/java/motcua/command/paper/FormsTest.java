package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import motcua.command.privacy.Applicant;
import motcua.dossier.Actor;
import motcua.dossier.TrackingSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** What stands on the forms. */
class FormsTest {

    private static final List<Wording> LANGUAGES = List.of(Wording.VIETNAMESE, Wording.ENGLISH);

    /** Three dossiers of one day: returned in time, extended and late, and not decided on yet. */
    static Paper register(Wording wording) {
        List<History> histories = Stream.of(
                        Tale.atTheCounter(1, Tale.AN)
                                .received()
                                .assigned(Tale.after(1))
                                .resolved(Tale.after(24))
                                .returned(Tale.after(25)),
                        Tale.atTheCounter(2, Tale.AN)
                                .received()
                                .assigned(Tale.after(1))
                                .extended("Chờ xác minh.", Tale.after(24))
                                .resolved(Tale.after(24 * 8)),
                        Tale.atTheCounter(3, Tale.AN).received())
                .map(Tale::history)
                .toList();
        return register(histories, wording);
    }

    private static Paper register(List<History> histories, Wording wording) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        return RegisterForm.fill(
                new RegisterForm.Range(Tale.OFFICE, day, day),
                histories,
                Tale.clear(wording, Tale.KEY),
                Tale.REGISTRY,
                wording);
    }

    @ParameterizedTest
    @EnumSource
    void areAsTheyWereFoundRight(Form form) {
        for (Wording wording : LANGUAGES) {
            Paper paper = Examples.of(form).paper(form, wording);
            Golden.holds(form.number() + "." + wording.language() + ".html", Golden.bare(Html.of(paper)));
        }
    }

    @Test
    void theRegisterIsAsItWasFoundRight() {
        for (Wording wording : LANGUAGES) {
            Golden.holds("07." + wording.language() + ".html", Golden.bare(Html.of(register(wording))));
        }
    }

    @Test
    void theRegisterNamesWhoDecidesWhoeverMadeTheLastStep() {
        List<History> histories = List.of(Tale.forAnotherOffice().received().history());
        assertThat(Html.of(register(histories, Wording.VIETNAMESE)).text()).contains(Tale.REGISTRY.office(Tale.OTHER));
    }

    /** In groups, as it is read aloud; on the paper that is printed, whatever lays it out. */
    @Test
    void theReceiptCarriesTheTrackingSecretOfWhoBringsIt() throws Exception {
        TrackingSecret secret = TrackingSecret.of(new BigInteger("1234567890123456789012345678901234567"));
        for (Wording wording : LANGUAGES) {
            Source source = new Source(
                    Tale.atTheCounter().received().history(), Tale.clear(wording, Tale.KEY), Tale.REGISTRY, wording);
            Paper paper = Forms.fill(Form.RECEIPT, source.with(secret));
            Golden.holds("01.secret." + wording.language() + ".html", Golden.bare(Html.of(paper)));
            try (Printed printed = Printed.of(paper)) {
                assertThat(printed.text().replaceAll("\\s", "")).contains(secret.revealed());
            }
            assertThat(source.with(secret).toString()).doesNotContain(secret.revealed());
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        ResourceBundle vietnamese = ResourceBundle.getBundle("motcua.messages.paper", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("motcua.messages.paper", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        assertThat(vietnamese.getString("translation")).isEmpty();
        assertThat(english.getString("translation")).isNotEmpty();
    }

    @Test
    void whatHappensLaterDoesNotChangeAPaperThatWasHandedOut() {
        Tale tale = Tale.atTheCounter().received();
        Paper before = tale.paper(Form.RECEIPT, Wording.VIETNAMESE);
        tale.assigned(Tale.after(1)).paid(15_000).resolved(Tale.after(20)).returned(Tale.after(21));
        assertThat(tale.paper(Form.RECEIPT, Wording.VIETNAMESE)).isEqualTo(before);
    }

    @Test
    void aFormIsOnlyFilledInAtItsOwnStep() {
        History history = Tale.atTheCounter().received().history();
        Source source =
                new Source(history, Tale.clear(Wording.VIETNAMESE, Tale.KEY), Tale.REGISTRY, Wording.VIETNAMESE);
        assertThatIllegalArgumentException().isThrownBy(() -> Forms.fill(Form.STOP, source));
        assertThat(history.stepOf(Form.APOLOGY, null)).isEmpty();
        assertThat(history.stepOf(Form.RECEIPT, 1L)).isEmpty();
    }

    @Test
    void theFormsThatCanBePrintedAreThoseOfTheStepsThereWere() {
        History history = Tale.atTheCounter()
                .received()
                .assigned(Tale.after(1))
                .supplementAsked("giấy tờ", Tale.after(2))
                .supplementProvided(Tale.after(26))
                .history();
        assertThat(history.papers())
                .extracting(paper -> paper.form().number() + "@" + paper.step().version())
                .containsExactly("01@0", "01@3", "02@2", "06@3");
    }

    /** NĐ 309/2026 Điều 8. */
    @Test
    void whatIsDecidedElsewhereIsReceivedInTheNameOfTheCounterAndSaysWhoDecides() {
        String receipt = Html.of(Tale.forAnotherOffice().received().paper(Form.RECEIPT, Wording.VIETNAMESE))
                .text();
        String decides = Tale.REGISTRY.office(Tale.OTHER);
        assertThat(receipt)
                .contains("Cơ quan giải quyết", decides)
                .contains("Bộ phận một cửa " + Tale.REGISTRY.office(Tale.OFFICE) + " xác nhận");
    }

    @Test
    void theControlSheetSaysWhenTheOfficeThatDecidesTookOver() {
        Tale tale = Tale.forAnotherOffice().received().takenOver(Tale.after(26));
        assertThat(HandOvers.of(tale.history(), Tale.REGISTRY)).last().satisfies(taken -> {
            assertThat(taken.to()).isEqualTo(Hands.of("hoa"));
            assertThat(taken.due()).isEqualTo("2026-11-23T10:00:00Z");
        });
    }

    @Test
    void itWasReceivedWhenTheCounterReceivedItWhereverItsClockStarted() {
        String monday = Wording.VIETNAMESE.time(Tale.MONDAY);
        Tale tale = Tale.forAnotherOffice().received().takenOver(Tale.after(26)).assigned(Tale.after(27));
        tale.extended("Chờ xác minh.", Tale.after(28)).supplementAsked("giấy tờ", Tale.after(29));
        for (Form form : List.of(Form.APOLOGY, Form.SUPPLEMENT)) {
            assertThat(Html.of(tale.paper(form, Wording.VIETNAMESE)).text()).contains(monday);
        }
    }

    @Test
    void registerAndControlSheetNameTheDateThatATakeOverPutInPlaceOfTheReceipts() {
        Tale tale = Tale.forAnotherOffice().received().takenOver(Tale.after(26));
        assertThat(Html.of(register(List.of(tale.history()), Wording.VIETNAMESE))
                        .text())
                .contains("17:00 26/11/2026; tính lại 17:00 30/11/2026");
        assertThat(Html.of(tale.paper(Form.CONTROL, Wording.VIETNAMESE)).text())
                .contains(Wording.VIETNAMESE.time(Tale.DEADLINE.due()), Wording.VIETNAMESE.time(Tale.LATER.due()));
    }

    @Test
    void aReceiptAfterASupplementNamesTheNewDate() {
        Tale tale = Tale.atTheCounter().received().supplementAsked("giấy tờ", Tale.after(2));
        String before = Html.of(tale.paper(Form.RECEIPT, Wording.VIETNAMESE)).text();
        tale.supplementProvided(Tale.after(26));
        String after = Html.of(tale.paper(Form.RECEIPT, Wording.VIETNAMESE)).text();
        assertThat(before).contains("17 giờ 00 phút, ngày 26 tháng 11 năm 2026");
        assertThat(after).contains("17 giờ 00 phút, ngày 01 tháng 12 năm 2026").doesNotContain("ngày 26 tháng 11");
    }

    @ParameterizedTest
    @EnumSource
    void sayThatWhatWasErasedIsErased(Form form) {
        String text = Html.of(Examples.of(form).paper(form, Wording.VIETNAMESE, (_, _) -> null))
                .text();
        assertThat(text).doesNotContain("Mỹ Đỡ", "0912", "Ỷ Lan", "do@thu");
        if (form != Form.CONTROL) {
            assertThat(text).contains("[đã xoá]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatPeopleWroteIsReadAsHtml(Form form) throws Exception {
        String hostile = "<script>alert(1)</script>\"'&amp;`]]>{{link}}\u0001\ud800";
        Key key = (_, told) -> told.value().startsWith("{")
                ? Tale.JSON.writeValueAsString(new Applicant(hostile, null, null, hostile, hostile, hostile))
                : hostile;
        Paper paper = Examples.of(form).paper(form, Wording.VIETNAMESE, key);
        String html = Html.of(paper).text();
        assertThat(html).doesNotContain("<script", "\u0001");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        try (Printed printed = Printed.of(paper)) {
            if (form != Form.CONTROL) {
                assertThat(printed.text()).contains("<script>alert(1)</script>").contains("{{link}}");
            }
        }
    }

    @Test
    void aStopByTheHouseIsSignedByHandAndSaysWhy() {
        Paper paper = Tale.atTheCounter()
                .received()
                .supplementAsked("giấy tờ", Tale.after(2))
                .closedByTheHouse(Tale.after(24 * 16))
                .paper(Form.STOP, Wording.VIETNAMESE);
        assertThat(Html.of(paper).text())
                .contains("không bổ sung hồ sơ trong thời hạn")
                .doesNotContain(Actor.HOUSE.login());
        assertThat(paper.signatures())
                .allSatisfy(signature -> assertThat(signature.name()).isEmpty());
    }

    @Test
    void aRefusalAfterAppraisalIsSignedByTheOfficer() {
        Paper paper = Tale.atTheCounter()
                .received()
                .assigned(Tale.after(1))
                .refused("Chưa đủ điều kiện.", Tale.after(20))
                .paper(Form.REFUSAL, Wording.VIETNAMESE);
        assertThat(Html.of(paper).text()).contains("từ chối giải quyết hồ sơ này", "Chưa đủ điều kiện.");
        assertThat(paper.signatures().getLast().name()).isEqualTo("Lý Văn Minh");
    }

    @Test
    void withoutAnAddressForTrackingThereIsNoSymbol() {
        Registry silent = new Registry(Tale.REGISTRY.calendars(), Tale.REGISTRY.people(), "");
        Paper paper = Forms.fill(
                Form.RECEIPT,
                new Source(
                        Tale.atTheCounter().received().history(),
                        Tale.clear(Wording.VIETNAMESE, Tale.KEY),
                        silent,
                        Wording.VIETNAMESE));
        assertThat(Html.of(paper).text()).doesNotContain("<img");
    }

    @Test
    void thePolicyLetsAPageUseItsOwnStyleAndNothingElse() {
        Html html = Html.of(Tale.atTheCounter().received().paper(Form.RECEIPT, Wording.VIETNAMESE));
        assertThat(html.policy())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(html.text()).contains("<style>" + html.style() + "</style>").doesNotContain(" style=", "<script");
    }
}
