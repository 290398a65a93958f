package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.query.platform.Census;
import motcua.query.platform.Store;
import motcua.query.platform.View;
import motcua.query.platform.Views;
import motcua.query.trail.reconcile.CountedView;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What each view holds is what follows from counting the events. Shares its context with the test of the doors. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class CountedViewsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Views views;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    List<View> list;

    @BeforeEach
    void ready() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> http.get().uri("/readyz").exchange().getResponse().getStatus() == 200);
    }

    @Test
    void everyViewHoldsWhatFollowsFromCounting() throws InterruptedException {
        store.append(Story.of(700).submitted());
        store.append(Story.of(701).received());
        store.append(Story.of(702).submitted().received().assigned(Story.MINH));
        store.append(Story.of(703).received().assigned(Story.MINH).resolved());
        store.append(Story.of(704).whole());
        store.append(Story.of(705).whole());

        for (CountedView view : CountedView.of(views, list)) {
            // Its workers may have more to do than a reader's patience on a machine under load.
            Map<String, Long> counted = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(view::counted, java.util.Optional::isPresent)
                    .orElseThrow();

            assertThat(view.expected(census())).as(view.name()).isNotEmpty().isEqualTo(counted);
        }
    }

    @Test
    void whatIsReturnedLeavesTheQueueAndTheScoreboardCountsReceptionsAndResolutions() {
        Census census = new Census(
                Map.of(
                        "dossier.received", 5L,
                        "dossier.resolved", 3L,
                        "dossier.returned", 2L,
                        "dossier.reopened", 1L,
                        "code.issued", 9L,
                        "access.recorded", 3L,
                        "admin.acted", 2L),
                6);

        Map<String, Map<String, Long>> expected = new HashMap<>();
        list.forEach(view -> expected.put(view.name(), view.expected(census)));

        assertThat(expected)
                .containsEntry("queue", Map.of("documents", 4L))
                .containsEntry("tracking", Map.of("documents", 6L))
                .containsEntry("history", Map.of("documents", 6L))
                .containsEntry("access", Map.of("looks", 3L, "acts", 2L))
                .containsEntry("portal", Map.of("documents", 6L))
                .containsEntry(
                        "scoreboard",
                        Map.of("received", 5L, "resolved", 3L, "receivedInRollUps", 5L, "resolvedInRollUps", 3L))
                .containsEntry("indicators", Map.of("supplements", 0L, "reopened", 1L, "corrections", 0L));
    }

    private Census census() throws InterruptedException {
        Map<String, Long> events = new HashMap<>();
        Set<String> dossiers = new HashSet<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.events.openStream(null)) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                String name = event.serializePayload(store.serializer, byte[].class)
                        .getType()
                        .getName();
                events.merge(name, 1L, Long::sum);
                if (Census.isOfDossier(name) && event instanceof DomainEventMessage<?> step) {
                    dossiers.add(step.getAggregateIdentifier());
                }
            }
        }
        return new Census(events, dossiers.size());
    }
}
