package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import motcua.dossier.DossierEvent;
import motcua.query.Story;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One batch of bundles, as a processor hands it over. */
class ProjectorTest {

    private static final int BUNDLES = 5;

    private final Store store = new Store();
    private final List<String> written = new ArrayList<>();
    private final Projector projector = new Projector(
            false,
            () -> new View.Batch() {
                @Override
                public void add(DossierEvent event, long version) {
                    // what was taken is told on flush
                }

                @Override
                public void flush() {
                    written.add("flushed");
                }
            },
            taken -> {
                taken.batch().flush();
                taken.events()
                        .forEach(seen -> written.add(seen.event().dossier().toString()));
            },
            InMemorySequencedDeadLetterQueue.defaultQueue());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBatchIsWrittenOnceHoweverManyBundlesItHas() {
        List<EventMessage<?>> bundles = new ArrayList<>();
        List<String> expected = new ArrayList<>(List.of("flushed"));
        for (int number = 0; number < BUNDLES; number++) {
            Story story = Story.of(number).received();
            Bundle.Entry entry = Bundle.entry(store.message(story.events().getFirst(), 0));
            bundles.add(GenericEventMessage.asEventMessage(new Bundle(List.of(entry), true)));
            expected.add(story.id.toString());
        }
        var unit = new BatchingUnitOfWork<>(bundles);
        assertThat(unit.executeWithResult(() -> new DefaultInterceptorChain<>(unit, List.of(projector), bundle -> {
                                    projector.handle(bundle, Segment.ROOT_SEGMENT);
                                    return null;
                                })
                                .proceed())
                        .isExceptional())
                .isFalse();
        assertThat(written).isEqualTo(expected);
    }
}
