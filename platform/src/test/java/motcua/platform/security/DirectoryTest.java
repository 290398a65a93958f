package motcua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Who stands behind a token, and what is said when nobody can be asked. */
class DirectoryTest {

    private static final Account LAN = new Account("lan", "Nông Thị Lan", Set.of(Role.CLERK), null);
    private static final Account MACHINE = new Account("truc", "Trục", Set.of(Role.AUDITOR), null);
    private static final String SOME_TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.AAAA";

    @TempDir
    Path directory;

    @Test
    void rolesAreWhatTheDirectorySaysAndNotTheToken() {
        assertThat(roles(settings("sub", false), Map.of("sub", "lan", "scope", "AUDITOR", "roles", List.of("LEADER"))))
                .containsExactly("ROLE_CLERK");
    }

    @Test
    void whoIsNotListedHasNoRoleUnlessThoseAreCitizens() {
        assertThat(roles(settings("sub", false), Map.of("sub", "ba"))).isEmpty();
        assertThat(roles(settings("sub", true), Map.of("sub", "ba"))).containsExactly("ROLE_CITIZEN");
    }

    @Test
    void aMachineThatIsItsOwnSubjectNeedsNoOtherName() {
        SignInSettings settings = settings("preferred_username", false);

        assertThat(roles(settings, Map.of("sub", "truc", "client_id", "truc"))).containsExactly("ROLE_AUDITOR");
        assertThat(roles(settings, Map.of("sub", "1", "preferred_username", "lan")))
                .containsExactly("ROLE_CLERK");
    }

    @Test
    void aPersonIsNeverTakenForTheMachineTheySignedInWith() {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(
                        () -> roles(settings("preferred_username", false), Map.of("sub", "1", "client_id", "truc")));
    }

    @Test
    void nobodyIsTheHouseItself() {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> roles(settings("sub", true), Map.of("sub", "motcua:house")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lan\u00a0", "la\u200bn", "\u0085lan", "\u202elan", "lan\u2028", "l an"})
    void whatCannotBeSeenIsInNoName(String name) {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> roles(settings("sub", true), Map.of("sub", name)));
    }

    @Test
    void aStartWithoutAProviderSaysWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decoder(new SignInSettings(null, null, "motcua", List.of(), "sub", false)))
                .withMessageContaining("motcua.sign-in.keys (MOTCUA_SIGNIN_KEYS) is missing");
        assertThatIllegalStateException()
                .isThrownBy(() -> decoder(new SignInSettings("", keys(), "motcua", List.of(), "sub", false)))
                .withMessageContaining("motcua.sign-in.issuer (MOTCUA_SIGNIN_ISSUER) is missing");
    }

    @Test
    void keysThatCannotBeHadAreAnOutageAndNoFaultOfTheToken() {
        JwtDecoder decoder = decoder(settings("sub", false));

        assertThatExceptionOfType(ProviderAway.class).isThrownBy(() -> decoder.decode(SOME_TOKEN));
    }

    @Test
    void aKeyThatNobodyHasIsAFaultOfTheTokenHoweverOftenItComes() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("known").generate();
        Files.writeString(directory.resolve("nothing-here"), new JWKSet(key).toString());
        JwtDecoder decoder = decoder(settings("sub", false));

        for (int forged = 0; forged < 5; forged++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(SOME_TOKEN));
        }
    }

    @Test
    void keysThatWereNeverHadStayAnOutageHoweverOftenTheyAreWanted() {
        JwtDecoder decoder = decoder(settings("sub", false));

        for (int asked = 0; asked < 5; asked++) {
            assertThatExceptionOfType(ProviderAway.class).isThrownBy(() -> decoder.decode(SOME_TOKEN));
        }
    }

    private static JwtDecoder decoder(SignInSettings settings) {
        var none = new StaticListableBeanFactory()
                .<JWKSource<SecurityContext>>getBeanProvider(
                        org.springframework.core.ResolvableType.forClass(JWKSource.class));
        return new TokenConfiguration().tokens(settings, none);
    }

    private SignInSettings settings(String nameClaim, boolean unlistedAreCitizens) {
        return new SignInSettings(
                "https://sign-in.test", keys(), "motcua", List.of("at+jwt"), nameClaim, unlistedAreCitizens);
    }

    private URL keys() {
        try {
            return directory.resolve("nothing-here").toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> roles(SignInSettings settings, Map<String, Object> claims) {
        Directory people = new Directory(new Accounts(List.of(LAN, MACHINE)), settings);
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
        return people.convert(token).getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
    }
}
