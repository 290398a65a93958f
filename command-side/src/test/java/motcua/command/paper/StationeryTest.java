package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.PrivacyFixtures;
import motcua.command.privacy.Sealer;
import motcua.platform.security.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What forms need besides a history. */
class StationeryTest {

    private static final Accounts ACCOUNTS = new Binder(new MapConfigurationPropertySource(Map.of(
                    "motcua.accounts[0].login", "lan",
                    "motcua.accounts[0].name", "Nông Thị Lan",
                    "motcua.accounts[0].roles", "CLERK",
                    "motcua.accounts[0].office", "H37.08.01")))
            .bind("motcua", Accounts.class)
            .get();

    private static Clear clear(Sealer sealer) {
        return new Stationery(sealer, Tale.JSON, Calendars.always(Catalogue.bundled()), ACCOUNTS, "")
                .clear(Wording.VIETNAMESE);
    }

    @Test
    void whatIsSealedUnderAnotherKeyIsAsGoodAsErased(@TempDir Path here, @TempDir Path elsewhere) {
        Sealer sealer = PrivacyFixtures.sealer(here);
        var applicant = sealer.seal("subject", Tale.JSON.writeValueAsString(Tale.AN));
        assertThat(clear(sealer).party(applicant).name()).isEqualTo("Nguyễn Thị Mỹ Đỡ");
        assertThat(clear(PrivacyFixtures.sealer(elsewhere)).party(applicant)).isEqualTo(Party.erased("[đã xoá]"));
        assertThat(clear(sealer).party(sealer.seal("subject", "no JSON"))).isEqualTo(Party.erased("[đã xoá]"));
        assertThat(clear(sealer).words(null)).isEmpty();
    }

    @Test
    void peopleAreCalledByTheirNamesAndStrangersByTheirLogins(@TempDir Path here) {
        Registry registry = new Stationery(
                        PrivacyFixtures.sealer(here),
                        Tale.JSON,
                        Calendars.always(Catalogue.bundled()),
                        ACCOUNTS,
                        "https://mot-cua.example/")
                .registry();
        assertThat(registry.person("lan")).isEqualTo("Nông Thị Lan");
        assertThat(registry.person("gone")).isEqualTo("gone");
        assertThat(registry.tracking(
                        Tale.atTheCounter().received().history().card().code()))
                .isEqualTo("https://mot-cua.example/H37.08.01-261123-0001");
    }
}
