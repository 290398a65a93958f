package motcua.command.notice;

import java.util.Properties;
import motcua.command.notice.NoticeSettings.Security;

/** Our settings under Jakarta Mail's names. */
final class SmtpProperties {

    private SmtpProperties() {}

    static Properties of(NoticeSettings.Smtp settings) {
        Properties properties = new Properties();
        String millis = Long.toString(settings.timeout().toMillis());
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        // All three are endless by default: a server that hangs would hold us for ever.
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        // Required, not only enabled: otherwise whoever sits in between strikes the offer out and reads along.
        boolean startTls = settings.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        return properties;
    }
}
