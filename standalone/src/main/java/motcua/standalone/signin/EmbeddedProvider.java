package motcua.standalone.signin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sign-in provider of this process is told.
 *
 * @param password everybody's, as Spring Security stores it, with its scheme in front: {@code {bcrypt}…}
 * @param machines the logins that are no people: they have no page to sign in at, and this password as their client secret
 */
@ConfigurationProperties("motcua.sign-in.embedded")
record EmbeddedProvider(String password, @DefaultValue List<String> machines) {}
