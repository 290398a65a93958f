package motcua.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** Tokens follow their data: the stores of Axon's MongoDB extension must work where the views are. */
final class AxonStoresTest extends Conformance {
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final MongoTemplate template =
            DefaultMongoTemplate.builder().mongoDatabase(database).build();
    private final MongoTokenStore mine = tokens("me", Duration.ofMinutes(1));
    private final MongoSequencedDeadLetterQueue<EventMessage<?>> letters =
            MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                    .processingGroup("queue")
                    .mongoTemplate(template)
                    .serializer(serializer)
                    .build();

    AxonStoresTest(Server server) {
        super(server);
    }

    private MongoTokenStore tokens(String node, Duration claim) {
        return MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .nodeId(node)
                .claimTimeout(claim)
                .build();
    }

    private void enqueue(String dossier, String event) {
        EventMessage<?> message = GenericEventMessage.asEventMessage(event);
        letters.enqueue(dossier, new GenericDeadLetter<>(dossier, message, new IllegalStateException("no")));
    }

    private static EnqueueDecision<EventMessage<?>> done() {
        return Decisions.evict();
    }

    @Test
    void aTokenIsKeptAndClaimedByOneNode() {
        mine.initializeTokenSegments("queue", 2);
        mine.fetchToken("queue", 0);
        mine.storeToken(new GlobalSequenceTrackingToken(7), "queue", 0);

        assertThat(mine.fetchToken("queue", 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(mine.fetchSegments("queue")).containsExactly(0, 1);
        MongoTokenStore other = tokens("other", Duration.ofMinutes(1));
        assertThatThrownBy(() -> other.fetchToken("queue", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(other.fetchAvailableSegments("queue"))
                .extracting("segmentId")
                .containsExactly(1);
    }

    @Test
    void aReleasedOrForgottenTokenCanBeClaimedByAnother() {
        mine.initializeTokenSegments("queue", 1, new GlobalSequenceTrackingToken(3));
        mine.fetchToken("queue", 0);
        mine.extendClaim("queue", 0);

        MongoTokenStore impatient = tokens("impatient", Duration.ofMillis(-1));
        assertThat(impatient.fetchToken("queue", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
        impatient.releaseClaim("queue", 0);

        assertThat(mine.fetchToken("queue", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
        mine.deleteToken("queue", 0);
        assertThat(mine.fetchSegments("queue")).isEmpty();
    }

    @Test
    void aSegmentIsInitializedOnce() {
        mine.initializeSegment(null, "queue", 0);

        assertThatThrownBy(() -> mine.initializeSegment(null, "queue", 0))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThat(mine.retrieveStorageIdentifier()).isEqualTo(mine.retrieveStorageIdentifier());
    }

    @Test
    void deadLettersOfADossierStayInOrderUntilProcessed() {
        enqueue("d1", "first");
        enqueue("d1", "second");
        enqueue("d2", "other");

        assertThat(letters.size()).isEqualTo(3);
        assertThat(letters.sequenceSize("d1")).isEqualTo(2);
        assertThat(letters.amountOfSequences()).isEqualTo(2);
        List<Object> processed = new ArrayList<>();
        boolean all = letters.process(letter -> letter.message().getPayload().equals("first"), letter -> {
            processed.add(letter.message().getPayload());
            return done();
        });

        assertThat(all).isTrue();
        assertThat(processed).containsExactly("first", "second");
        assertThat(letters.contains("d1")).isFalse();
        assertThat(letters.contains("d2")).isTrue();
    }

    @Test
    void aLetterThatFailsAgainIsKeptAndSaysWhy() {
        enqueue("d1", "first");
        enqueue("d1", "second");

        assertThat(letters.process(letter -> Decisions.requeue(new IllegalArgumentException("still no"))))
                .isFalse();

        assertThat(StreamSupport.stream(letters.deadLetterSequence("d1").spliterator(), false)
                        .map(DeadLetter::message)
                        .map(EventMessage::getPayload))
                .isEqualTo(List.of("first", "second"));
        assertThat(letters.deadLetterSequence("d1").iterator().next().cause())
                .hasValueSatisfying(cause -> assertThat(cause.message()).isEqualTo("still no"));
        letters.clear();
        assertThat(letters.size()).isZero();
    }
}
