package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in for real, at the provider that the process brings: people by page, machines by secret. */
@ExtendWith(Running.class)
class SigningInTest {

    private static final String DOOR = "/api/v1/offices/H37.08.01/queue";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ASK =
            "/oauth2/authorize?response_type=code&client_id=terminal&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=";

    private final Motcua motcua;
    private final People people;

    SigningInTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theScriptOfTheTourSignsIn() throws Exception {
        String token = script("lan", "motcua");

        people.anybody().with("Authorization", "Bearer " + token).sees(DOOR).is(200);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWrongPasswordAndAMachineGetNothingAtThePage() throws Exception {
        assertThat(script("lan", "wrong")).isEmpty();
        assertThat(script("truc", "motcua")).isEmpty();
    }

    /** What {@code standalone/token} prints. */
    private String script(String login, String password) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("token").toAbsolutePath().toString(), login, password)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MOTCUA_URL", "http://127.0.0.1:" + motcua.port());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor() == 0).isEqualTo(!printed.isEmpty());
        return printed;
    }

    @Test
    void aMachineSignsInWithItsSecret() {
        Reply answer = machine("truc:motcua").is(200);

        people.anybody()
                .with("Authorization", "Bearer " + answer.at("/access_token"))
                .with("Purpose", "EXCHANGE")
                .sees("/api/v1/sync/dossiers")
                .is(200);
        assertThat(answer.json().propertyNames()).doesNotContain("refresh_token", "id_token");
        machine("truc:wrong").is(401);
        machine("lan:motcua").is(401);
    }

    private Reply machine(String credentials) {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return people.anybody()
                .with("Authorization", "Basic " + basic)
                .sends("POST", "/oauth2/token", FORM, "grant_type=client_credentials");
    }

    @Test
    void nobodyIsSentAnywhereButBackToThisMachine() {
        Person browser = people.anybody().with("Accept", "text/html");

        assertThat(browser.sees(ASK + "http://127.0.0.1/").is(302).header("location"))
                .endsWith("/login");
        assertThat(browser.sees(ASK + "http://127.0.0.1:7070/").is(302).header("location"))
                .endsWith("/login");
        browser.sees(ASK + "http://evil.example/").is(400);
        browser.sees(ASK + "http://127.0.0.1.evil.example/").is(400);
    }

    @Test
    void aClientOfPeopleMustProveThatItAskedItself() {
        String ask = ASK.replaceAll("code_challenge\\w*=[\\w-]+&", "");

        Reply answer = people.anybody().with("Accept", "text/html").sees(ask + "http://127.0.0.1/");

        assertThat(answer.header("location")).doesNotContain("code=").doesNotEndWith("/login");
    }

    @Test
    void theSignInPageTakesNoForgedRequest() {
        Reply forged = people.anybody().sends("POST", "/login", FORM, "username=lan&password=motcua");

        assertThat(forged.status()).isIn(302, 403);
        Person browser = people.anybody()
                .with("Accept", "text/html")
                .with("Cookie", forged.header("set-cookie").replaceAll(";.*", ""));
        assertThat(browser.sees(ASK + "http://127.0.0.1/").is(302).header("location"))
                .endsWith("/login");
    }

    @Test
    void itShowsThePublicHalfOfItsKeyOnly() {
        Reply keys = people.anybody().sees("/oauth2/jwks").is(200);

        assertThat(keys.json().at("/keys/0").propertyNames()).contains("n", "e").doesNotContain("d", "p", "q");
        var request = people.anybody().asking("GET", "/login", BodyPublishers.noBody());
        assertThat(people.caller().send(request.build()).is(200).text()).contains("name=\"_csrf\"");
    }
}
