package motcua.standalone.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens: two that people sign in with, and the machines, which sign in as themselves. */
final class Clients {

    /** A working day. */
    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(8)).build();

    private Clients() {}

    static List<RegisteredClient> of(EmbeddedProvider settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(ofPeople("try", "http://127.0.0.1/swagger-ui/oauth2-redirect.html"));
        clients.add(ofPeople("terminal", "http://127.0.0.1/"));
        for (String machine : settings.machines()) {
            clients.add(ofMachine(machine, settings.password()));
        }
        return clients;
    }

    /** Nothing secret can be kept in a browser or a script: PKCE ties the code to who asked for it (RFC 7636). */
    private static RegisteredClient ofPeople(String id, String redirect) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // The loopback address, where any port is the same (RFC 8252, 7.3), and no other.
                .redirectUri(redirect)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TOKENS)
                .build();
    }

    private static RegisteredClient ofMachine(String login, String secret) {
        return RegisteredClient.withId(login)
                .clientId(login)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }
}
