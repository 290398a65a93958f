package motcua.platform.access;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;
import static motcua.platform.security.Role.OFFICER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import motcua.access.Purpose;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which purposes there are, and for whom. */
@Component
public final class Purposes {

    private final MessageSource texts;

    Purposes(MessageSource texts) {
        this.texts = texts;
    }

    /** A purpose as a refusal lists it. */
    record Possible(Purpose code, String text) {}

    /** The purpose behind {@code code}; 400 for none or one that does not exist, 403 for one that is not {@code reader}'s. */
    Purpose of(@Nullable String code, Account reader) {
        Purpose purpose = find(code)
                .orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "PURPOSE_MISSING")
                        .with("field", Declaration.PURPOSE)
                        .with("expected", "one of \"possible\"")
                        .with("possible", possible(reader)));
        if (!isFor(purpose, reader)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "PURPOSE_NOT_YOURS").with("possible", possible(reader));
        }
        return purpose;
    }

    /** How {@code purpose} is called in {@code locale}. */
    public String text(Purpose purpose, Locale locale) {
        return texts.getMessage("purpose." + purpose, null, locale);
    }

    private List<Possible> possible(Account reader) {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(Purpose.values())
                .filter(purpose -> isFor(purpose, reader))
                .map(purpose -> new Possible(purpose, text(purpose, locale)))
                .toList();
    }

    private static Optional<Purpose> find(@Nullable String code) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(code))
                .findFirst();
    }

    private static boolean isFor(Purpose purpose, Account reader) {
        return reader.is(
                switch (purpose) {
                    case HANDLING -> new Role[] {CLERK, OFFICER, LEADER};
                    case SUPERVISION -> new Role[] {LEADER, AUDITOR};
                    case COMPLAINT, CITIZEN_REQUEST -> new Role[] {CLERK, OFFICER, LEADER, AUDITOR};
                    case AUDIT, EXCHANGE, INVESTIGATION -> new Role[] {AUDITOR};
                });
    }
}
