package motcua.query.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side as a process of its own. */
@SpringBootApplication(scanBasePackages = {"motcua.platform", "motcua.query"})
public class QuerySideApplication {

    /** Starts it with the configuration in {@code query-side.yml}. */
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "query-side");
        // Axon advertises a product at every start otherwise, and knows no other switch.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(QuerySideApplication.class, args);
    }
}
