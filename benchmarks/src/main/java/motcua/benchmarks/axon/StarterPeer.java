package motcua.benchmarks.axon;

import java.nio.file.Path;
import java.time.Clock;
import motcua.benchmarks.run.Engines;
import motcua.benchmarks.run.PeerApplication;
import motcua.benchmarks.run.Subject;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Axon as its Spring Boot starter configures it when JPA is there: JPA event store, its serializer, its processors. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlainTracking.class, PlainDossier.class, Cards.class})
public class StarterPeer {

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, StarterPeer::in);
    }

    private static PlainCounter in(Path directory) {
        Engines engines = Engines.start(directory);
        return new PlainCounter(
                engines,
                PeerApplication.start(
                        StarterPeer.class,
                        engines,
                        "--spring.jpa.hibernate.ddl-auto=create",
                        Cards.in(engines, "motcua_bench_starter")));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
