package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import motcua.standalone.signin.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of all tokens only a good one opens a door, and only from the one place where it belongs. */
@ExtendWith(Running.class)
class TokensTest {

    private static final String DOOR = "/api/v1/offices/H37.08.01/queue";
    private static final String OPEN = "/api/v1/scoreboard";

    private final People people;

    TokensTest(Motcua motcua) {
        this.people = motcua.people();
    }

    record Bad(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> bad() throws JOSEException {
        return Stream.of(
                bad("for another audience", good().audience("another")),
                bad("for no audience", good().audience((String) null)),
                bad("of another issuer", good().issuer("http://sign-in.test/")),
                bad("of no issuer", good().issuer(null)),
                bad("expired two minutes ago", good().expirationTime(in(-120))),
                bad("without an end", good().expirationTime(null)),
                bad("not yet valid", good().notBeforeTime(in(300))),
                bad("of an ID token's claims", good().claim("nonce", "n-0S6")),
                bad("of nobody", good().subject(null)),
                bad("of the house itself", good().subject("motcua:house")),
                bad("of a name with a line break", good().subject("lan\nlan")),
                new Bad("of the type of ID tokens", Provider.sign(typed("JWT"), good().build())),
                new Bad("of no type", Provider.sign(typed(null), good().build())),
                new Bad("unsigned", new PlainJWT(good().build()).serialize()),
                new Bad("signed with the public key as a secret", hmac()),
                new Bad(
                        "of a swapped key under the same id",
                        Provider.sign(Provider.header(), good().build(), swapped())),
                new Bad("altered", altered(Provider.sign(Provider.header(), good().build()))),
                new Bad("without its signature", unsigned(Provider.sign(Provider.header(), good().build()))),
                new Bad("garbage", "garbage"),
                new Bad("garbage in three parts", "a.b.c"),
                new Bad("empty", ""));
    }

    private static JWTClaimsSet.Builder good() {
        return Provider.claims("lan");
    }

    private static Bad bad(String name, JWTClaimsSet.Builder claims) {
        return new Bad(name, Provider.sign(Provider.header(), claims.build()));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plus(Duration.ofSeconds(seconds)));
    }

    private static JWSHeader typed(@Nullable String type) {
        return new JWSHeader.Builder(Provider.header())
                .type(type == null ? null : new JOSEObjectType(type))
                .build();
    }

    private static com.nimbusds.jose.jwk.RSAKey swapped() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(Provider.KEY.getKeyID()).generate();
    }

    private static String hmac() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(Provider.KEY.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, good().build());
        token.sign(new MACSigner(Provider.KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String altered(String token) {
        String claims = Provider.sign(
                        Provider.header(), Provider.claims("quantri").build())
                .split("\\.", -1)[1];
        String[] parts = token.split("\\.", -1);
        return parts[0] + "." + claims + "." + parts[2];
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    @Test
    void aGoodOneOpens() {
        person(Provider.sign(Provider.header(), good().build())).sees(DOOR).is(200);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadOneOpensNothingAndIsToldNoMoreThanThat(Bad bad) {
        Reply answer = person(bad.token()).sees(DOOR).isRefused(401, "SIGN_IN");
        assertThat(answer.header("www-authenticate"))
                .isIn(
                        "Bearer realm=\"motcua\", error=\"invalid_token\"",
                        "Bearer realm=\"motcua\", error=\"invalid_request\"",
                        "Bearer realm=\"motcua\"");
        if (!bad.token().isEmpty()) {
            person(bad.token()).sees(OPEN).isRefused(401, "SIGN_IN");
        }
    }

    @Test
    void noneIsAskedForOne() {
        assertThat(people.anybody().sees(DOOR).isRefused(401, "SIGN_IN").header("www-authenticate"))
                .isEqualTo("Bearer realm=\"motcua\"");
    }

    @Test
    void aGoodOneInTheAddressIsRefusedAlsoWhereNobodyHasToSignIn() {
        String token = Provider.sign(Provider.header(), good().build());
        people.anybody().sees(DOOR + "?access_token=" + token).isRefused(401, "SIGN_IN");
        people.anybody().sees(OPEN + "?access_token=" + token).isRefused(401, "SIGN_IN");
        people.lan().sees(DOOR + "?limit=1&access_token=" + token).isRefused(401, "SIGN_IN");
        people.anybody().sees(OPEN + "?%61ccess%5ftoken=" + token).isRefused(401, "SIGN_IN");
        people.anybody().sees(OPEN + "?access_token").isRefused(401, "SIGN_IN");
        people.anybody().sees(OPEN + "?no_access_token=" + token).is(200);
    }

    @Test
    void twoHeadersAreRefusedAlsoWhenBothAreGood() {
        var request = people.lan()
                .asking("GET", DOOR, BodyPublishers.noBody())
                .header("Authorization", Provider.authorization("tuan"));
        people.lan().caller().send(request.build()).isRefused(401, "SIGN_IN");
    }

    @Test
    void aLoginWithAPasswordIsNoToken() {
        String basic = java.util.Base64.getEncoder().encodeToString("lan:motcua".getBytes(StandardCharsets.UTF_8));
        people.anybody().with("Authorization", "Basic " + basic).sees(DOOR).isRefused(401, "SIGN_IN");
    }

    @Test
    void aGoodOneOfSomebodyUnknownHasNoRole() {
        people.person("in-no-directory").sees(DOOR).isRefused(403, "FORBIDDEN");
        people.person("in-no-directory").sees(OPEN).is(200);
    }

    private Person person(String token) {
        return people.anybody().with("Authorization", "Bearer " + token);
    }
}
