package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.PrivacyFixtures;
import motcua.notice.Medium;
import motcua.platform.security.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** From settings to carriers. */
class CarriersTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Map<String, String> MAIL = Map.of(
            "motcua.notices.smtp.host", "mail.example",
            "motcua.notices.smtp.from", "mot-cua@xa.example",
            "motcua.notices.tracking-url", "https://mot-cua.example/");
    private static final Map<String, String> HOOK = Map.of(
            "motcua.notices.webhook.url", "https://system.example/hook", "motcua.notices.webhook.secret", SECRET);

    @TempDir
    private Path directory;

    private static NoticeSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("motcua.notices", NoticeSettings.class);
    }

    private Carriers carriers(Map<String, String> properties) {
        Accounts accounts = new Binder(new MapConfigurationPropertySource()).bindOrCreate("motcua", Accounts.class);
        NoticeSettings settings = settings(properties);
        JsonMapper json = new JsonMapper();
        return Carriers.of(
                settings,
                new AddressBook(PrivacyFixtures.in(directory).sealer(), json),
                new Letters(Catalogue.bundled(), accounts, settings.trackingUrl()),
                json,
                new Ticking(Tales.NINE));
    }

    private static Map<String, String> with(Map<String, String> properties, String name, String value) {
        Map<String, String> changed = new HashMap<>(properties);
        changed.put("motcua.notices." + name, value);
        return changed;
    }

    @Test
    void withoutSettingsNobodyIsTold() {
        assertThat(carriers(Map.of()).all()).isEmpty();
        assertThat(settings(Map.of()).isOn()).isFalse();
    }

    @Test
    void eachMediumIsSwitchedOnByItsAddress() {
        assertThat(carriers(MAIL).media()).containsExactly(Medium.EMAIL);
        assertThat(carriers(HOOK).media()).containsExactly(Medium.WEBHOOK);
    }

    @Test
    void theDefaultsAreThoseThatThePageNames() {
        NoticeSettings settings = settings(Map.of());

        assertThat(settings.retry().first()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.retry().cap()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.retry().giveUpAfter()).isEqualTo(Duration.ofDays(5));
        assertThat(settings.smtp().security()).isEqualTo(NoticeSettings.Security.STARTTLS);
    }

    @Test
    void aSettingThatIsWrongStopsTheStartAndIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> carriers(with(MAIL, "smtp.from", "nobody")))
                .withMessageContaining("motcua.notices.smtp.from");
        assertThatIllegalStateException()
                .isThrownBy(() -> carriers(with(MAIL, "tracking-url", "")))
                .withMessageContaining("motcua.notices.tracking-url");
        assertThatIllegalStateException()
                .isThrownBy(() -> carriers(with(HOOK, "webhook.url", "ftp://system.example/")))
                .withMessageContaining("motcua.notices.webhook.url");
        assertThatIllegalStateException()
                .isThrownBy(() -> carriers(with(HOOK, "webhook.secret", "")))
                .withMessageContaining("whsec_");
    }

    @Test
    void aSecretMayLieInAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), SECRET + "\n");
        Map<String, String> settings = with(with(HOOK, "webhook.secret", ""), "webhook.secret-file", file.toString());

        assertThat(carriers(settings).media()).containsExactly(Medium.WEBHOOK);
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(settings(with(HOOK, "smtp.password", "hush"))).asString().doesNotContain("hush", SECRET);
    }

    @Test
    void whereThereIsNoTableNoticesAreRefusedInsteadOfLost() {
        assertThatIllegalStateException().isThrownBy(() -> new NoticesNeedATable(settings(HOOK)));
        assertThatNoException().isThrownBy(() -> new NoticesNeedATable(settings(Map.of())));
    }
}
