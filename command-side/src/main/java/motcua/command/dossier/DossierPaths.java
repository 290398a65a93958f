package motcua.command.dossier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import motcua.dossier.Act;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come to the doors of a dossier: those whom {@link Act} names. */
@Configuration(proxyBeanMethods = false)
class DossierPaths {

    private static final String DOSSIERS = "/api/v1/dossiers";

    /** Behind {@code /api/v1/dossiers/{id}/}. */
    static final Map<Act, String> PATHS = new EnumMap<>(Map.ofEntries(
            Map.entry(Act.RECEIVE, "reception"),
            Map.entry(Act.DECLINE, "declination"),
            Map.entry(Act.TAKE_OVER, "takeover"),
            Map.entry(Act.ASSIGN, "assignment"),
            Map.entry(Act.ASK_SUPPLEMENT, "supplement-request"),
            Map.entry(Act.PROVIDE_SUPPLEMENT, "supplement"),
            Map.entry(Act.ASK_PAYMENT, "payment-request"),
            Map.entry(Act.CONFIRM_PAYMENT, "payment"),
            Map.entry(Act.ASK_WITHDRAWAL, "withdrawal-request"),
            Map.entry(Act.GRANT_WITHDRAWAL, "withdrawal"),
            Map.entry(Act.DECLINE_WITHDRAWAL, "withdrawal-refusal"),
            Map.entry(Act.STOP, "stop"),
            Map.entry(Act.EXTEND, "extension"),
            Map.entry(Act.RESOLVE, "resolution"),
            Map.entry(Act.REOPEN, "reopening"),
            Map.entry(Act.RETURN, "return"),
            Map.entry(Act.ASK_CORRECTION, "correction-request"),
            Map.entry(Act.CORRECT, "correction"),
            Map.entry(Act.ISSUE_SECRET, "tracking-secret"),
            Map.entry(Act.RECTIFY, "rectification")));

    @Bean
    PathRules dossierDoors() {
        PathRules rules =
                PathRules.post(DOSSIERS).to(Scope.OWN_OFFICE, Role.CLERK).to(Scope.ANY, Role.CITIZEN);
        for (var door : PATHS.entrySet()) {
            PathRules rule = PathRules.post(DOSSIERS + "/{id}/" + door.getValue());
            rules = rules.and(to(door.getKey().givers(), rule));
        }
        return rules;
    }

    /** The roles have the names of those who may act. */
    private static PathRules to(Set<Act.By> givers, PathRules rule) {
        PathRules opened = rule;
        for (Act.By giver : givers) {
            opened = opened.to(giver == Act.By.CITIZEN ? Scope.OWN : Scope.OWN_OFFICE, Role.valueOf(giver.name()));
        }
        return opened;
    }
}
