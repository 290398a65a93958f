package motcua.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Motcua for one commune or one developer: one process, one directory, nothing else to install. */
@SpringBootApplication(scanBasePackages = {"motcua.platform", "motcua.command", "motcua.query", "motcua.standalone"})
public class Standalone {

    /** Starts it with the configuration in {@code standalone.yml}. */
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "standalone");
        // Axon advertises a product at every start otherwise, and knows no other switch.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Standalone.class, args);
    }
}
