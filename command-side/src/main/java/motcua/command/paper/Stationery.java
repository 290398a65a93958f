package motcua.command.paper;

import motcua.catalogue.Calendars;
import motcua.command.privacy.Sealer;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What forms need besides a history: the key, the names, and the address where a dossier is tracked. */
@Component
final class Stationery {

    private final Sealer sealer;
    private final JsonMapper json;
    private final Registry registry;

    /** {@code trackingUrl} stands before the code; forms have no QR symbol when it is empty. */
    Stationery(
            Sealer sealer,
            JsonMapper json,
            Calendars calendars,
            Accounts accounts,
            @Value("${motcua.papers.tracking-url:${motcua.notices.tracking-url:}}") String trackingUrl) {
        this.sealer = sealer;
        this.json = json;
        this.registry = new Registry(
                calendars, login -> accounts.find(login).map(Account::name).orElse(login), trackingUrl);
    }

    Registry registry() {
        return registry;
    }

    Clear clear(Wording wording) {
        return new Clear((place, told) -> sealer.open(place, told).orElse(null), json, wording.say("erased"));
    }

    Source source(History history, Wording wording) {
        return new Source(history, clear(wording), registry, wording);
    }
}
