package motcua.platform.security;

import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The house's own directory of people and machines, from the property {@code motcua.accounts}. */
@ConfigurationProperties("motcua")
public final class Accounts {

    private final Map<String, Account> byLogin;

    /** Throws {@link IllegalArgumentException} when two accounts have one key: nobody could tell who of them signed. */
    Accounts(@DefaultValue List<Account> accounts) {
        Set<PublicKey> keys = new HashSet<>();
        accounts.forEach(account -> account.verifier().ifPresent(key -> {
            if (!keys.add(key.key())) {
                throw new IllegalArgumentException(account.login() + ": key: somebody else has the same");
            }
        }));
        byLogin = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::login, Function.identity()));
    }

    /** The account behind {@code login}. */
    public Optional<Account> find(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    /** Whether {@code officer} is an account that may resolve dossiers at {@code office}. */
    public boolean resolvesAt(OfficerId officer, OfficeId office) {
        return find(officer.value())
                .filter(account -> account.is(Role.OFFICER) && office.equals(account.office()))
                .isPresent();
    }
}
