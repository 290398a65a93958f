package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import motcua.catalogue.Catalogue;
import motcua.dossier.CommandId;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.platform.events.StoredNames;
import motcua.platform.security.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What people read. */
class LettersTest {

    private static final Tales TALES = Tales.anybody();
    private static final Accounts ACCOUNTS = new Binder(new MapConfigurationPropertySource(Map.of(
                    "motcua.accounts[0].login", "minh",
                    "motcua.accounts[0].name", "Lý Văn Minh",
                    "motcua.accounts[0].roles", "OFFICER",
                    "motcua.accounts[0].office", "H37.08.01")))
            .bind("motcua", Accounts.class)
            .get();
    private static final String OFFICE = Objects.requireNonNull(
                    Catalogue.bundled().offices().get(Tales.OFFICE))
            .name();
    private static final Letters LETTERS =
            new Letters(Catalogue.bundled(), ACCOUNTS, "https://mot-cua.example/api/v1/tracking/");

    static Stream<DossierEvent> everyKind() {
        return TALES.everyKind().stream();
    }

    private static Letter about(DossierEvent... steps) {
        DossierEvent last = steps[steps.length - 1];
        return LETTERS.write("Nguyễn Văn An", StoredNames.of(last.getClass()), Story.of(List.of(steps)));
    }

    @Test
    void theTalesTellEveryKindOfStepButRemindersAndWhatPeopleCorrectAboutThemselves() {
        assertThat(Stream.concat(everyKind(), Stream.of(TALES.reminded(), TALES.rectified()))
                        .map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(DossierEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindOfStepHasItsTextsInBothLanguagesVietnameseFirst(DossierEvent step) {
        String kind = StoredNames.of(step.getClass());
        Letter letter = about(step);

        String vietnamese =
                ResourceBundle.getBundle("motcua.messages.notice", Locale.ROOT).getString(kind);
        String english = ResourceBundle.getBundle("motcua.messages.notice", Locale.ENGLISH)
                .getString(kind);
        assertThat(vietnamese).isNotEqualTo(english);
        assertThat(letter.subject()).isEqualTo("H37.08.01-261123-0001: " + vietnamese + " · " + english);
        assertThat(letter.text().indexOf("Kính gửi Nguyễn Văn An,")).isZero();
        assertThat(letter.text()).containsSubsequence("Mã hồ sơ", "Dear Nguyễn Văn An,", "Dossier:");
        assertThat(letter.text()).doesNotContain("{", "}", "''");
    }

    @Test
    void everyTextSpeaksOfAKindThatExistsOrIsALabel() {
        List<String> kinds =
                everyKind().map(step -> StoredNames.of(step.getClass())).toList();
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("motcua.messages.notice", language).keySet().stream()
                            .filter(key -> key.startsWith("dossier."))
                            .map(key -> key.endsWith(".text") ? key.substring(0, key.length() - 5) : key))
                    .isSubsetOf(kinds);
        }
    }

    /** NĐ 224/2026 Điều 15. */
    @Test
    void agencyPersonAndTheTimesOfReceptionHandlingAndReturnAreNamed() {
        String text = about(TALES.simple().toArray(DossierEvent[]::new)).text();
        String beforeTheReturn =
                about(TALES.received(), TALES.assigned(), TALES.resolved()).text();

        assertThat(text)
                .contains("Mã hồ sơ: H37.08.01-261123-0001\n", "Tiếp nhận: 09:00 23/11/2026\n")
                .contains("Chuyển xử lý: 10:00 23/11/2026\n", "Xử lý xong: 12:00 23/11/2026\n")
                .contains("Trả kết quả: 12:01 23/11/2026\n", "Hẹn trả kết quả: 17:00 25/11/2026\n")
                .contains("Cơ quan: " + OFFICE + "\n")
                .contains("(1.001193)")
                .contains("https://mot-cua.example/api/v1/tracking/H37.08.01-261123-0001\n");
        assertThat(beforeTheReturn).contains("Người thực hiện: Lý Văn Minh\n", "Done by: Lý Văn Minh\n");
        assertThat(beforeTheReturn).doesNotContain("Trả kết quả: ");
    }

    @Test
    void anExtensionNamesBothDates() {
        DossierEvent extended = everyKind()
                .filter(DeadlineExtended.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(about(TALES.received(), extended).text())
                .contains("đúng hẹn (17:00 25/11/2026)", "hẹn lại: 17:00 27/11/2026");
    }

    @Test
    void aDeadlineThatADecreeMovedNamesBothDates() {
        DossierEvent moved =
                everyKind().filter(DeadlineMoved.class::isInstance).findFirst().orElseThrow();

        assertThat(about(TALES.received(), moved).text())
                .contains("(17:00 25/11/2026) được chuyển thành 17:00 27/11/2026", "Hẹn trả kết quả: 17:00 27/11/2026");
    }

    @Test
    void anAmountIsWrittenAsEachLanguageWritesIt() {
        DossierEvent asked =
                everyKind().filter(PaymentAsked.class::isInstance).findFirst().orElseThrow();

        assertThat(about(TALES.received(), asked).text()).contains("1.500.000 đồng", "1,500,000 dong");
    }

    @Test
    void whatWasWrittenDownLateSaysSo() {
        Stamp live = Tales.at(Tales.NINE);
        Instant nextDay = Tales.NINE.plusSeconds(86_400);
        Stamp late = Stamp.late(
                live.actor(),
                Tales.NINE,
                nextDay,
                new Stamp.Request(CommandId.of("00000000-0000-8000-8000-000000000002"), "f"),
                new Sealed("test", "s", "eA=="));

        assertThat(about(new DossierReceived(TALES.id(), Tales.CARD, TALES.applicant(), Tales.DEADLINE, late))
                        .text())
                .contains("Thời điểm: 09:00 23/11/2026\nGhi nhận lúc: 09:00 24/11/2026\n");
        assertThat(about(TALES.received()).text()).doesNotContain("Ghi nhận lúc");
    }

    @Test
    void aNameWithBracesOrQuotesStaysAsItIs() {
        assertThat(LETTERS.write("O'Brien {0}", "dossier.received", Story.of(List.of(TALES.received())))
                        .text())
                .startsWith("Kính gửi O'Brien {0},");
    }
}
