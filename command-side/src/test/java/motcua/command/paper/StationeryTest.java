package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.PrivacyFixtures;
import motcua.command.privacy.Sealer;
import motcua.dossier.DossierEvent;
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

    private static DossierEvent submitted(PrivacyFixtures keys, String json) {
        DossierEvent step = Tale.atTheCounter().received().history().last().event();
        return new DossierEvent.DossierSubmitted(
                step.dossier(), step.card(), keys.applicant(step.dossier(), step.stamp(), json), step.stamp());
    }

    private static Clear clear(Sealer sealer) {
        return new Stationery(sealer, Tale.JSON, Calendars.always(Catalogue.bundled()), ACCOUNTS, "")
                .clear(Wording.VIETNAMESE);
    }

    @Test
    void whatIsSealedUnderAnotherKeyIsAsGoodAsErased(@TempDir Path here, @TempDir Path elsewhere) {
        PrivacyFixtures keys = PrivacyFixtures.in(here);
        DossierEvent applicant = submitted(keys, Tale.JSON.writeValueAsString(Tale.AN));
        DossierEvent noJson = submitted(keys, "no JSON");
        Sealer foreign = PrivacyFixtures.in(elsewhere).sealer();
        assertThat(clear(keys.sealer()).party(applicant).name()).isEqualTo("Nguyễn Thị Mỹ Đỡ");
        assertThat(clear(foreign).party(applicant)).isEqualTo(Party.erased("[đã xoá]"));
        assertThat(clear(keys.sealer()).party(noJson)).isEqualTo(Party.erased("[đã xoá]"));
        assertThat(clear(keys.sealer()).reason(applicant)).isEmpty();
    }

    @Test
    void peopleAreCalledByTheirNamesAndStrangersByTheirLogins(@TempDir Path here) {
        Registry registry = new Stationery(
                        PrivacyFixtures.in(here).sealer(),
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
