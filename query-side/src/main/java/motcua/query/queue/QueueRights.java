package motcua.query.queue;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;

import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import motcua.platform.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may see whose queue: officers their own, clerks and leaders those of the offices they may read of, auditors all. */
@Component
final class QueueRights {

    private final SignedIn signedIn;
    private final Accounts accounts;

    QueueRights(SignedIn signedIn, Accounts accounts) {
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    /** Throws a 403 problem when {@code queue} is none of the caller's business. */
    void check(QueueOf queue) {
        Account reader = signedIn.account();
        boolean may = switch (queue) {
            case QueueOf.Officer(var officer) ->
                reader.login().equals(officer.value())
                        || accounts.find(officer.value())
                                .map(Account::office)
                                .map(office -> mayReadAll(reader, office))
                                .orElse(reader.is(AUDITOR));
            case QueueOf.Office(var office) -> mayReadAll(reader, office);
        };
        if (!may) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    private static boolean mayReadAll(Account reader, OfficeId office) {
        return reader.is(AUDITOR, CLERK, LEADER) && reader.mayRead(office);
    }
}
