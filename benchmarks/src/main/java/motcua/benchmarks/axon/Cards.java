package motcua.benchmarks.axon;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.Objects;
import motcua.benchmarks.run.Engines;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the view of a plain application is. */
@Configuration(proxyBeanMethods = false)
class Cards {

    private static final String URI = "bench.mongo";

    /** The setting for the database {@code name}. */
    static String in(Engines engines, String name) {
        return "--" + URI + "=" + engines.mongoUri(name);
    }

    @Bean
    MongoClient mongo(Environment environment) {
        return MongoClients.create(environment.getRequiredProperty(URI));
    }

    @Bean
    MongoCollection<Document> cards(MongoClient mongo, Environment environment) {
        String database = new ConnectionString(environment.getRequiredProperty(URI)).getDatabase();
        return mongo.getDatabase(Objects.requireNonNull(database)).getCollection("tracking");
    }
}
