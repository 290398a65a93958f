package motcua.command.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command side as a process of its own. */
@SpringBootApplication(scanBasePackages = {"motcua.platform", "motcua.command"})
public class CommandSideApplication {

    /** Starts it with the configuration in {@code command-side.yml}. */
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "command-side");
        // Axon advertises a product at every start otherwise, and knows no other switch.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(CommandSideApplication.class, args);
    }
}
