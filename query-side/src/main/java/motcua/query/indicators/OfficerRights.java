package motcua.query.indicators;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.LEADER;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import motcua.office.Office;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Who may see the indicators by officer: the leader of the office or of one above it, and auditors. An officer's name is public (NĐ 118/2025 Điều 9.8),
 * but a ranking of persons by what looks like gaming is not the public's business: a figure accuses, and only who can look into the
 * histories behind it can tell an honest late entry from a trick.
 */
@Component
final class OfficerRights {

    private final Accounts accounts;

    OfficerRights(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Throws a 401 problem for a visitor, who may sign in, and a 403 problem for anybody else whose business it is not. */
    void check(@Nullable Principal reader, @Nullable Office office, HttpServletResponse response) {
        if (reader == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SignedIn.CHALLENGE);
            throw Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN");
        }
        boolean may = accounts.find(reader.getName())
                .filter(account -> account.is(AUDITOR) || leads(account, office))
                .isPresent();
        if (!may) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    private static boolean leads(Account account, @Nullable Office office) {
        return account.is(LEADER) && office != null && account.mayRead(office.id());
    }
}
