package motcua.command.notice;

import jakarta.mail.MessagingException;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.notice.NoticeEvent.Reason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server meant that did not take a message (RFC 5321, 4.2.1). */
final class SmtpAnswer {

    private static final int PERMANENT = 500;
    private static final int BEYOND = 600;

    private SmtpAnswer() {}

    /** 5yz to the message, its sender or its recipient is for ever; anything else is for now. */
    static Delivery of(MessagingException failure) {
        int code = code(failure);
        if (code >= PERMANENT && code < BEYOND) {
            return new Never(Reason.REFUSED, code);
        }
        return code > 0 ? Later.answered(code) : Later.unanswered(failure);
    }

    /** The most particular answer stands last in the chain; −1 when there was none. */
    private static int code(MessagingException failure) {
        int code = -1;
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            Integer own = ownCode(next);
            code = own == null ? code : own;
        }
        return code;
    }

    private static @Nullable Integer ownCode(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> null;
        };
    }
}
