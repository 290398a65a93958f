package motcua.standalone.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers what was given out: as long as it is good, and not more than {@code most} of it, the oldest of which is forgotten first. A
 * token that is forgotten is good all the same, by its signature; a code is not.
 */
final class Issued implements OAuth2AuthorizationService {

    /** Nothing that has no end of its own is waited for any longer. */
    private static final Duration PENDING = Duration.ofMinutes(5);

    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Kept> oldestFirst = new LinkedHashMap<>();
    private final int most;
    private final Clock clock;

    private record Kept(OAuth2Authorization authorization, Instant end) {}

    Issued(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        remove(authorization);
        all.save(authorization);
        oldestFirst.put(authorization.getId(), new Kept(authorization, end(authorization)));
        forget();
    }

    private Instant end(OAuth2Authorization authorization) {
        return Stream.of(authorization.getToken(OAuth2AuthorizationCode.class), authorization.getAccessToken())
                .filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(PENDING));
    }

    private void forget() {
        Instant now = clock.instant();
        Iterator<Kept> eldest = oldestFirst.values().iterator();
        int left = oldestFirst.size();
        while (eldest.hasNext()) {
            Kept next = eldest.next();
            if (left > most || !next.end().isAfter(now)) {
                eldest.remove();
                all.remove(next.authorization());
                left--;
            }
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        Kept known = oldestFirst.remove(authorization.getId());
        if (known != null) {
            all.remove(known.authorization());
        }
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return all.findByToken(token, type);
    }

    /** How many there are. */
    synchronized int size() {
        return oldestFirst.size();
    }
}
