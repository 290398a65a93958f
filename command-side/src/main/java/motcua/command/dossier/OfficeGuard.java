package motcua.command.dossier;

import motcua.catalogue.Catalogue;
import motcua.dossier.Channel;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Refusal.Reason;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import motcua.platform.security.Role;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the rules of a dossier cannot know: which offices exist, and who works where. */
@Component
final class OfficeGuard {

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final Catalogue catalogue;

    OfficeGuard(SignedIn signedIn, Accounts accounts, Catalogue catalogue) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /** The office a dossier is opened at: any for the online channel, the clerk's own at the counter. */
    OfficeId toOpenAt(@Nullable OfficeId asked, Channel channel) {
        Account account = signedIn.account();
        OfficeId office = asked == null ? account.office() : asked;
        if (office == null || !catalogue.offices().containsKey(office)) {
            throw Problem.invalid("office", "an office of the catalogue");
        }
        boolean atCounter = channel != Channel.ONLINE;
        if (!atCounter && !account.is(Role.CITIZEN)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        if (atCounter && !(account.is(Role.CLERK) && office.equals(account.office()))) {
            throw refused(Reason.FOREIGN_OFFICE);
        }
        return office;
    }

    /** An office that decides what is received for it is one of the catalogue; null when nobody named any. */
    void mustExist(@Nullable OfficeId competent) {
        if (competent != null && !catalogue.offices().containsKey(competent)) {
            throw Problem.invalid("competent", "an office of the catalogue");
        }
    }

    /** The rules make sure that the dossier is of the actor's office; so must be the one who is to resolve it. */
    void mustResolveHere(OfficerId officer) {
        OfficeId office = signedIn.account().office();
        if (office == null || !accounts.resolvesAt(officer, office)) {
            throw refused(Reason.NOT_AN_OFFICER_HERE).with("field", "officer");
        }
    }

    private static Problem refused(Reason reason) {
        HttpStatus status = Refusals.status(reason);
        return Problem.of(status, reason.name());
    }
}
