package motcua.benchmarks.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import motcua.benchmarks.run.Engines;
import motcua.benchmarks.run.PeerApplication;
import motcua.benchmarks.run.Subject;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Axon as its Spring Boot starter configures it when JPA is there: JPA event store, its serializer, its processors. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlainTracking.class, PlainDossier.class})
public class StarterPeer {

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, StarterPeer::in);
    }

    private static PlainCounter in(Path directory) {
        Engines engines = Engines.start(directory);
        return new PlainCounter(
                engines, PeerApplication.start(StarterPeer.class, engines, "--spring.jpa.hibernate.ddl-auto=create"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoClient mongo(Environment environment) {
        return MongoClients.create(environment.getRequiredProperty("bench.mongo"));
    }

    @Bean
    MongoCollection<Document> cards(MongoClient mongo) {
        return mongo.getDatabase("starter").getCollection("tracking");
    }
}
