package motcua.query.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one connection to the views. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MongoProperties.class)
class MongoConfiguration {

    @Bean
    MongoClient mongoClient(
            MongoProperties properties,
            ObjectProvider<MongoAddress> brought,
            ObjectProvider<CommandListener> listeners) {
        MongoAddress address = brought.getIfAvailable(() -> properties::uri);
        int timeout = Math.toIntExact(properties.timeout().toMillis());
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address.uri()))
                // A token must not outlive what it describes: both survive the loss of a primary, or neither.
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                // The defaults wait 30 s for a server that is away, and for ever for an answer.
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(timeout, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(timeout, TimeUnit.MILLISECONDS).readTimeout(30, TimeUnit.SECONDS))
                .commandListenerList(listeners.stream().toList())
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, MongoProperties properties) {
        return client.getDatabase(properties.database());
    }
}
