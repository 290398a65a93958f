package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import motcua.catalogue.Catalogue;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.command.notice.NoticeSettings.Security;
import motcua.command.privacy.PrivacyFixtures;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;
import motcua.platform.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Notices by e-mail, to a server that behaves or not. */
class SmtpCarrierTest {

    private static final Accounts NOBODY =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("motcua", Accounts.class);

    private final MailServer server = new MailServer();
    private static final DossierId DOSSIER = DossierId.of("00000000-0000-8000-8000-000000000001");

    private final PrivacyFixtures keys;
    private final PrivacyFixtures another;
    private final Stamp stamp = Tales.at(Tales.NINE);

    SmtpCarrierTest(@TempDir Path one, @TempDir Path two) {
        keys = PrivacyFixtures.in(one);
        another = PrivacyFixtures.in(two.resolve("another"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private SmtpCarrier carrier(Security security, String user) {
        return carrier(security, user, Duration.ofSeconds(20));
    }

    private SmtpCarrier carrier(Security security, String user, Duration timeout) {
        var settings = new NoticeSettings.Smtp(
                "127.0.0.1", server.port(), security, user, "secret", "mot-cua@xa.example", timeout);
        Letters letters = new Letters(Catalogue.bundled(), NOBODY, "https://mot-cua.example/");
        return new SmtpCarrier(
                settings, new AddressBook(keys.sealer(), new JsonMapper()), letters, new Ticking(Tales.NOON));
    }

    private Sealed applicant(String name, String email) {
        return keys.applicant(
                DOSSIER,
                stamp,
                new JsonMapper().writeValueAsString(new TreeMap<>(Map.of("name", name, "email", email))));
    }

    private Delivery send(Sealed applicant) {
        return send(carrier(Security.NONE, ""), applicant);
    }

    private Delivery send(SmtpCarrier carrier, Sealed applicant) {
        DossierEvent received = new DossierReceived(DOSSIER, Tales.CARD, applicant, Tales.DEADLINE, stamp);
        Notice notice = Notice.about(
                "event-1", "dossier.received", DOSSIER, Medium.EMAIL, Tales.NINE, Tales.NINE.plusSeconds(1));
        return carrier.carry(notice, Story.of(List.of(received)));
    }

    private Delivery sendToAn() {
        return send(applicant("Nguyễn Văn An", "an@example.vn"));
    }

    private MimeMessage message(int number) throws Exception {
        byte[] bytes = server.messages.get(number).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Test
    void aLetterArrivesInVietnameseAndEnglish() throws Exception {
        assertThat(sendToAn()).isEqualTo(new Taken());

        MimeMessage letter = message(0);
        assertThat(server.commands).contains("MAIL FROM:<mot-cua@xa.example>", "RCPT TO:<an@example.vn>");
        assertThat(letter.getSubject()).isEqualTo("H37.08.01-261123-0001: Đã tiếp nhận · Received");
        assertThat((String) letter.getContent()).contains("Kính gửi Nguyễn Văn An,", "Dear Nguyễn Văn An,");
        assertThat(letter.getFrom()[0]).hasToString("mot-cua@xa.example");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(Tales.NOON);
    }

    @Test
    void everyAttemptBearsTheSameMessageIdSoThatItCanBeDropped() throws Exception {
        sendToAn();
        sendToAn();

        assertThat(message(0).getMessageID())
                .isEqualTo(message(1).getMessageID())
                .isEqualTo("<" + NoticeId.about("event-1", Medium.EMAIL) + "@xa.example>");
    }

    @Test
    void whoLeftNoAddressIsNobodyToTell() {
        assertThat(send(keys.applicant(DOSSIER, stamp, "{\"name\":\"An\"}")))
                .isEqualTo(new Never(Reason.NO_CONTACT, null));
        assertThat(send(applicant("An", " "))).isEqualTo(new Never(Reason.NO_CONTACT, null));
        assertThat(server.commands).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an",
                "an@",
                "a b@example.vn",
                "an@example.vn\r\nBcc: all@example.vn",
                "an@example.vn, binh@example.vn"
            })
    void whatIsNoAddressIsNotTried(String email) {
        assertThat(send(applicant("An", email))).isEqualTo(new Never(Reason.BAD_CONTACT, null));
        assertThat(server.commands).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsNotTried() {
        Sealed foreign = another.applicant(DOSSIER, stamp, "{\"name\":\"An\",\"email\":\"an@example.vn\"}");

        assertThat(send(foreign)).isEqualTo(new Never(Reason.SEALED, null));
        assertThat(send(keys.applicant(DOSSIER, stamp, "no JSON"))).isEqualTo(new Never(Reason.SEALED, null));
    }

    @Test
    void aNameBringsNoHeadersWithIt() throws Exception {
        send(applicant("An\r\nBcc: all@example.vn\r\n", "an@example.vn"));

        assertThat(message(0).getHeader("Bcc")).isNull();
        assertThat(message(0).getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(server.commands).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"MAIL,550", "RCPT,550", "RCPT,553", "DATA,554", ".,552"})
    void aPermanentAnswerIsForEver(String verb, int code) {
        server.answering(verb, code + " an@example.vn is not wanted");

        assertThat(sendToAn()).isEqualTo(new Never(Reason.REFUSED, code));
    }

    @ParameterizedTest
    @CsvSource({"MAIL,451", "RCPT,450", "DATA,421", ".,452"})
    void aTemporaryAnswerIsForNow(String verb, int code) {
        server.answering(verb, code + " an@example.vn has a full mailbox");

        assertThat(sendToAn()).isEqualTo(new Later(code, "answered " + code));
    }

    @ParameterizedTest
    @CsvSource({"'','554 go away'", "'','421 later'", "EHLO,'550 no'", "'',''", "EHLO,''", "RCPT,''", ".,''"})
    void aServerThatDoesNotTalkIsAwayForNow(String verb, String answer) {
        server.answering(verb, answer).answering("HELO", answer);
        SmtpCarrier impatient = carrier(Security.NONE, "", Duration.ofMillis(300));

        assertThat(send(impatient, applicant("An", "an@example.vn")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.code()).isNull());
    }

    @Test
    void aServerThatIsNotThereIsAwayForNow() {
        server.close();

        assertThat(sendToAn()).isInstanceOf(Later.class);
    }

    @Test
    void aWrongPasswordIsOurFaultAndNotTheNotices() {
        server.answering("AUTH", "535 wrong");

        assertThat(send(carrier(Security.NONE, "user"), applicant("An", "an@example.vn")))
                .isInstanceOf(Later.class);
        assertThat(server.messages).isEmpty();
    }

    @Test
    void withoutTlsNothingIsSaid() {
        assertThat(send(carrier(Security.STARTTLS, "user"), applicant("An", "an@example.vn")))
                .isInstanceOf(Later.class);
        assertThat(send(carrier(Security.TLS, "user"), applicant("An", "an@example.vn")))
                .isInstanceOf(Later.class);
        assertThat(server.commands)
                .noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH") || line.contains("example.vn"));
    }
}
