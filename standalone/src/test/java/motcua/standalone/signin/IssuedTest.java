package motcua.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What the provider remembers of what it gave out. */
class IssuedTest {

    private static final int MOST = 10;
    private static final RegisteredClient CLIENT = RegisteredClient.withId("truc")
            .clientId("truc")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final Issued issued = new Issued(MOST, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    private void give(String token, Duration life) {
        issued.save(OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(token)
                .principalName("truc")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .accessToken(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, now, now.plus(life)))
                .build());
    }

    private boolean knows(String token) {
        return issued.findByToken(token, OAuth2TokenType.ACCESS_TOKEN) != null && issued.findById(token) != null;
    }

    @Test
    void beyondThemTheOldestIsForgotten() {
        for (int i = 0; i < 1_000; i++) {
            give("token" + i, Duration.ofHours(8));
        }

        assertThat(issued.size()).isEqualTo(MOST);
        assertThat(knows("token999")).isTrue();
        assertThat(knows("token990")).isTrue();
        assertThat(knows("token989")).isFalse();
    }

    @Test
    void whatIsNoLongerGoodIsForgotten() {
        give("short", Duration.ofMinutes(5));
        give("long", Duration.ofHours(8));
        assertThat(knows("short")).isTrue();

        now = now.plus(Duration.ofMinutes(5));
        give("other", Duration.ofHours(8));

        assertThat(knows("short")).isFalse();
        assertThat(knows("long")).isTrue();
        assertThat(issued.size()).isEqualTo(2);
    }

    @Test
    void whatIsSavedAgainIsThereOnce() {
        give("token", Duration.ofHours(8));
        give("token", Duration.ofHours(8));
        assertThat(issued.size()).isEqualTo(1);

        issued.remove(Objects.requireNonNull(issued.findById("token")));
        assertThat(knows("token")).isFalse();
        assertThat(issued.size()).isZero();
    }
}
