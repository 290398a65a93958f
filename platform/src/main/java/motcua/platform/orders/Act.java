package motcua.platform.orders;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import motcua.admin.ActId;
import motcua.admin.AdminActed;
import motcua.dossier.Actor;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.proof.SignedOrder;
import org.springframework.http.HttpStatus;

/** What an administrator is about to do, as far as it is known before the last byte of the body. */
record Act(Account by, String method, String target, Optional<SignedOrder> order) {

    /** The event, once the body is known to have the hash {@code body}; a 403 problem when something else was signed. */
    AdminActed of(String body, Clock clock) {
        if (order.isPresent() && !order.get().order().body().equals(body)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "ORDER_FOR_ANOTHER_REQUEST").with("differs", "body");
        }
        return new AdminActed(
                order.map(ActId::of).orElseGet(() -> ActId.unsigned(UUID.randomUUID())),
                method,
                target,
                body,
                by.name(),
                new AdminActed.Stamp(
                        new Actor(by.login(), by.office()), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                order.map(signed -> signed.note().toString()).orElse(null),
                order.isPresent() ? by.key() : null);
    }
}
