package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class SearchReadingTest {

    @Test
    void whatIsStoredAndNotReadYetIsBehind() throws IOException {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                KeyDatabase keys = KeyDatabase.at(
                        new KeyStoreAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"), 4)) {
            SearchReading reading = new SearchReading(
                    store, keys.dataSource(), Jackson3Serializer.builder().build(), _ -> null);
            assertThat(reading.lag()).isZero();
            store.publish(
                    GenericEventMessage.asEventMessage("one"),
                    GenericEventMessage.asEventMessage("two"),
                    GenericEventMessage.asEventMessage("three"));

            assertThat(reading.lag()).isEqualTo(3);

            reading.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> reading.lag() == 0);
            reading.stop();
        }
    }
}
