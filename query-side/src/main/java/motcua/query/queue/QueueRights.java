package motcua.query.queue;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;

import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may see whose queue: officers their own, clerks and leaders those of their office, auditors all. */
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
                reader.login().equals(officer.value()) || mayReadAll(reader, officeOf(officer));
            case QueueOf.Office(var office) -> mayReadAll(reader, office);
        };
        if (!may) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    private @Nullable OfficeId officeOf(OfficerId officer) {
        return accounts.find(officer.value()).map(Account::office).orElse(null);
    }

    private static boolean mayReadAll(Account reader, @Nullable OfficeId office) {
        return reader.is(AUDITOR) || (reader.is(CLERK, LEADER) && office != null && office.equals(reader.office()));
    }
}
