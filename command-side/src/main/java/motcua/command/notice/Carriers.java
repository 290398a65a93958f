package motcua.command.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.notice.Medium;
import tools.jackson.databind.json.JsonMapper;

/** Makes the carriers that the settings ask for; throws {@link IllegalStateException} naming the setting that is wrong. */
final class Carriers implements AutoCloseable {

    private final List<Carrier> carriers;

    private Carriers(List<Carrier> carriers) {
        this.carriers = List.copyOf(carriers);
    }

    static Carriers of(NoticeSettings settings, AddressBook addresses, Letters letters, JsonMapper json, Clock clock) {
        List<Carrier> carriers = new ArrayList<>();
        if (settings.smtp().isOn()) {
            demandAddress(settings.smtp().from());
            demand(!settings.trackingUrl().isEmpty(), "motcua.notices.tracking-url: where a dossier is tracked");
            carriers.add(new SmtpCarrier(settings.smtp(), addresses, letters, clock));
        }
        if (settings.webhook().isOn()) {
            demand(isHttp(settings.webhook().url()), "motcua.notices.webhook.url: an address of http or https");
            Signature signature = Signature.with(secret(settings.webhook()));
            carriers.add(new WebhookCarrier(settings.webhook(), signature, json, clock));
        }
        return new Carriers(carriers);
    }

    List<Carrier> all() {
        return carriers;
    }

    Set<Medium> media() {
        return carriers.stream().map(Carrier::medium).collect(Collectors.toSet());
    }

    private static void demandAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException e) {
            throw new IllegalStateException("motcua.notices.smtp.from: an e-mail address is needed", e);
        }
    }

    private static boolean isHttp(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String secret(NoticeSettings.Webhook settings) {
        if (settings.secretFile() == null) {
            return settings.secret();
        }
        try {
            return Files.readString(settings.secretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("motcua.notices.webhook.secret-file cannot be read", e);
        }
    }

    private static void demand(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalStateException(what + " is needed");
        }
    }

    @Override
    public void close() {
        carriers.forEach(Carrier::close);
    }
}
