package motcua.command.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import motcua.notice.NoticeId;

/** A letter under way. */
final class Mail extends MimeMessage {

    private final String messageId;

    Mail(Session session, NoticeId id, String from, InternetAddress to, Letter letter, Date now)
            throws MessagingException {
        super(session);
        InternetAddress sender = new InternetAddress(from, true);
        String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        this.messageId = "<" + id + "@" + domain + ">";
        setFrom(sender);
        setRecipient(Message.RecipientType.TO, to);
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setText(letter.text(), StandardCharsets.UTF_8.name());
        setSentDate(now);
        // So that no absence notice answers (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
    }

    /** The same at every attempt, so that whoever has it can drop it; the default is another one each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
