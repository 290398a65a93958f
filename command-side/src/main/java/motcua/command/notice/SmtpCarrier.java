package motcua.command.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import motcua.command.notice.AddressBook.Nobody;
import motcua.command.notice.AddressBook.Somebody;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import org.jspecify.annotations.Nullable;

/** Sends notices to applicants through a mail server. "Taken" means that the server took the message, not that it was read. */
final class SmtpCarrier implements Carrier {

    private final NoticeSettings.Smtp settings;
    private final Session session;
    private final AddressBook addresses;
    private final Letters letters;
    private final Clock clock;

    SmtpCarrier(NoticeSettings.Smtp settings, AddressBook addresses, Letters letters, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(SmtpProperties.of(settings));
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public Delivery carry(Notice notice, Story story) {
        return switch (addresses.find(story.tellsApplicant())) {
            case Nobody(var reason) -> new Never(reason, null);
            case Somebody(var addressee) -> carry(notice, story, addressee);
        };
    }

    private Delivery carry(Notice notice, Story story, Addressee addressee) {
        InternetAddress to;
        try {
            to = new InternetAddress(addressee.email(), true);
            to.setPersonal(addressee.name(), StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            return new Never(Reason.BAD_CONTACT, null);
        }
        Letter letter = letters.write(addressee.name(), notice.kind(), story);
        try {
            return send(new Mail(session, notice.id(), settings.from(), to, letter, Date.from(clock.instant())));
        } catch (MessagingException e) {
            return SmtpAnswer.of(e);
        }
    }

    private Delivery send(Mail mail) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(settings.host(), settings.port(), orNull(settings.user()), orNull(settings.password()));
        } catch (MessagingException e) {
            // Whatever the server says before it has heard of the message, a wrong password too, is not about the
            // message.
            return Later.unanswered(e);
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(transport);
        }
        return new Taken();
    }

    private static @Nullable String orNull(String setting) {
        return setting.isEmpty() ? null : setting;
    }

    /** What was taken stays taken, however the farewell goes. */
    @SuppressWarnings("EmptyCatch")
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Nothing is lost: the server has answered already.
        }
    }
}
