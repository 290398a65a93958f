package motcua.standalone.signin;

import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the button on the page {@code /try} sign people in at the provider of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.sign-in.embedded.enabled", matchIfMissing = true)
class TryPage {

    @Bean
    OpenApiCustomizer signInButton() {
        OAuthFlow code = new OAuthFlow()
                .authorizationUrl("/oauth2/authorize")
                .tokenUrl("/oauth2/token")
                .scopes(new Scopes());
        return api -> api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .flows(new OAuthFlows().authorizationCode(code)));
    }
}
