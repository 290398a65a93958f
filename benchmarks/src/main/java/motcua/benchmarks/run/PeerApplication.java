package motcua.benchmarks.run;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a peer with what an application of its kind would write into its own configuration: where its stores are, and little else. */
public final class PeerApplication {

    private PeerApplication() {}

    /** The running {@code application}, with {@code more} settings as on a command line. */
    public static ConfigurableApplicationContext start(Class<?> application, Engines engines, String... more) {
        return run(WebApplicationType.NONE, application, engines, more);
    }

    /** The same, with a server for HTTP as it comes, on a port that is free. */
    public static ConfigurableApplicationContext serve(Class<?> application, Engines engines, String... more) {
        return run(WebApplicationType.SERVLET, application, engines, more);
    }

    private static ConfigurableApplicationContext run(
            WebApplicationType type, Class<?> application, Engines engines, String... more) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication program = new SpringApplication(application);
        program.setWebApplicationType(type);
        List<String> settings = List.of(
                "--spring.datasource.url=" + engines.jdbcUrl(),
                "--spring.datasource.username=" + engines.user(),
                "--spring.datasource.password=" + engines.password(),
                "--spring.flyway.enabled=false",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--axon.axonserver.enabled=false",
                "--axon.update-check.disabled=true");
        return program.run(Stream.concat(settings.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
