package motcua.command.notice;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code motcua.notices.*}; without {@code smtp.host} and {@code webhook.url} nobody is told anything.
 *
 * @param trackingUrl what stands before the code in the address where a dossier is tracked; needed for e-mail
 * @param workers how many notices of one medium travel at a time
 * @param poll how often somebody looks for notices whose time has come; new ones of this process are sent at once
 * @param lease how long a notice belongs to whoever sends it; longer than every time-out of a delivery together
 */
@ConfigurationProperties("motcua.notices")
record NoticeSettings(
        @DefaultValue Smtp smtp,
        @DefaultValue Webhook webhook,
        @DefaultValue Retry retry,
        @DefaultValue("") String trackingUrl,
        @DefaultValue("2") int workers,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2m") Duration lease) {

    /** How the connection to the mail server is kept from others. */
    enum Security {
        /** Begins in the clear and goes no further unless the server speaks TLS. */
        STARTTLS,
        TLS,
        /** For a server on this machine. */
        NONE
    }

    /**
     * The mail server.
     *
     * @param host off when empty
     * @param user empty for a server that asks for none
     * @param from the address that notices come from
     * @param timeout for connecting, and for every answer
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("10s") Duration timeout) {

        boolean isOn() {
            return !host.isEmpty();
        }

        /** Passwords do not wander into logs. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /**
     * The system that is told of every step.
     *
     * @param url off when empty
     * @param secret {@code whsec_…}, which signs what is sent
     * @param secretFile holds the secret instead; null when {@code secret} does
     * @param source names this installation in what is sent, as a URI
     * @param timeout for connecting, and for the answer
     */
    record Webhook(
            @DefaultValue("") String url,
            @DefaultValue("") String secret,
            @Nullable Path secretFile,
            @DefaultValue("urn:motcua:notices") String source,
            @DefaultValue("10s") Duration timeout) {

        boolean isOn() {
            return !url.isEmpty();
        }

        /** Secrets do not wander into logs. */
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    /**
     * When to try again.
     *
     * @param first before the second attempt
     * @param cap no pause is longer
     * @param giveUpAfter counted from the step
     */
    record Retry(
            @DefaultValue("30s") Duration first,
            @DefaultValue("1h") Duration cap,
            @DefaultValue("5d") Duration giveUpAfter) {}

    boolean isOn() {
        return smtp.isOn() || webhook.isOn();
    }
}
