package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the description of all doors says, and the page to try them. */
@ExtendWith(Running.class)
class OpenApiTest {

    private final People people;

    OpenApiTest(Motcua motcua) {
        this.people = motcua.people();
    }

    @Test
    void theOpenApiDocumentSaysHowEachDoorAnswers() {
        JsonNode paths = people.anybody().sees("/openapi").is(200).json().path("paths");
        Map.of("/api/v1/dossiers", "201", "/api/v1/imports", "202", "/api/v1/admin/views/{name}/rebuild", "202")
                .forEach((path, status) -> assertThat(
                                paths.path(path).at("/post/responses").propertyNames())
                        .containsExactlyInAnyOrder(status, "429", "503", "default"));
    }

    @Test
    void theOpenApiDocumentSaysWhatEachDoorTakes() {
        JsonNode paths = people.anybody().sees("/openapi").is(200).json().path("paths");
        JsonNode open = paths.path("/api/v1/dossiers").path("post");
        assertThat(open.at("/requestBody/content").propertyNames()).containsExactly("application/json");
        assertThat(open.path("parameters").valueStream().map(p -> p.path("name").stringValue()))
                .contains("Idempotency-Key");
        JsonNode imports = paths.path("/api/v1/imports").path("post");
        assertThat(imports.at("/requestBody/content").propertyNames()).containsExactly("text/csv");
    }

    @Test
    void theOpenApiDocumentSaysWhoMayComeAndHowDoorsRefuse() {
        JsonNode api = people.anybody().sees("/openapi").is(200).json();
        assertThat(api.at("/components/securitySchemes/token/flows/authorizationCode/tokenUrl")
                        .stringValue())
                .isEqualTo("/oauth2/token");
        assertThat(api.at("/security/0").propertyNames()).containsExactly("token");
        assertThat(api.path("paths").path("/api/v1/tracking/{code}").at("/get/security"))
                .as("public")
                .isEmpty();
        assertThat(api.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(
                        door -> assertThat(door.at("/responses/default/content").propertyNames())
                                .containsExactly("application/problem+json"));
    }

    @Test
    void aPageToTryItOpensInABrowser() {
        Reply redirect =
                people.anybody().with("Accept", "text/html").sees("/try").is(302);
        String page = redirect.header("location");
        Reply html = people.anybody()
                .with("Accept", "text/html")
                .sees(page.substring(page.indexOf("/swagger-ui")))
                .is(200);
        assertThat(html.header("content-type")).startsWith("text/html");
        assertThat(html.text()).contains("<html");
        people.anybody().sees("/openapi/swagger-config").is(200);
        people.anybody().sees("/swagger-ui/swagger-ui-bundle.js").is(200);
    }
}
