package motcua.query.access;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CITIZEN;

import motcua.dossier.DossierId;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.query.history.History;
import motcua.query.history.HistoryReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How much of the looks at a dossier somebody may see. */
@Component
public final class Insight {

    private final HistoryReader histories;

    Insight(HistoryReader histories) {
        this.histories = histories;
    }

    /**
     * Whether {@code reader} may see all looks at {@code dossier}, as auditors may, or those that are not secret at present, as the
     * citizen may who submitted it under the account they use now. Everybody else is refused in the same words, whether it exists or not.
     */
    public boolean isWhole(Account reader, DossierId dossier) {
        if (histories
                .find(dossier, null)
                .filter(history -> reader.is(AUDITOR) || isSubmitter(reader, history))
                .isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER");
        }
        return reader.is(AUDITOR);
    }

    private static boolean isSubmitter(Account reader, History history) {
        return reader.is(CITIZEN) && history.entries().getFirst().actor().equals(reader.login());
    }
}
