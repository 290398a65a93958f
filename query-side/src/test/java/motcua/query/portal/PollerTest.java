package motcua.query.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import motcua.query.platform.LookAlike;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A poller that keeps the cursor ends up with the last state of every dossier, whatever happens to the view meanwhile. */
class PollerTest {

    private static final int DOSSIERS = 12;

    private final LookAlike mongo = new LookAlike();

    @AfterEach
    void close() {
        mongo.close();
    }

    @RepeatedTest(60)
    void nothingIsMissedThroughDeathsRedeliveryFormerOwnersAndRebuilds(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Happening> happenings = Happening.mixed(random, DOSSIERS);
        Troubles troubles = new Troubles(random, mongo.database(), happenings);
        troubles.run();
        assertThat(troubles.poller().told()).isEqualTo(lastStates(happenings));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whileNothingGoesWrongNothingIsRepeated(long seed) {
        Random random = new Random(seed);
        Generations generations = new Generations(mongo.database(), Clock.systemUTC());
        var generation = generations.next();
        Poller poller = new Poller(generations);
        List<Happening> left = Happening.mixed(random, DOSSIERS);
        List<Happening> all = left;
        while (!left.isEmpty()) {
            int size = Math.min(left.size(), 1 + random.nextInt(6));
            generations.write(generation, left.subList(0, size));
            left = left.subList(size, left.size());
            poller.poll(generation, 1 + random.nextInt(5));
        }
        poller.pollToTheEnd(generation);
        assertThat(poller.told()).isEqualTo(lastStates(all));
        assertThat(poller.repeated).isEmpty();
    }

    @Test
    void writersWhoWorkAtTheSameTimeHideNothingFromWhoeverPollsMeanwhile() {
        Generations generations = new Generations(mongo.database(), Clock.systemUTC());
        var generation = generations.next();
        Poller poller = new Poller(generations);
        List<Happening> happenings = Happening.mixed(new Random(7), 100);
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> happenings.stream()
                        .filter(happening -> Math.floorMod(happening.dossier().hashCode(), 4) == writer)
                        .forEach(happening -> generations.write(generation, List.of(happening)))))
                .toList();
        CompletableFuture<Void> done = CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
        while (!done.isDone()) {
            poller.poll(generation, 5);
        }
        done.join();
        poller.pollToTheEnd(generation);
        assertThat(poller.told()).isEqualTo(lastStates(happenings));
    }

    private static Map<String, SyncedDossier> lastStates(List<Happening> happenings) {
        return happenings.stream().collect(Collectors.groupingBy(Happening::dossier)).values().stream()
                .map(own -> Shown.after(own.stream().map(Happening::event).toList()))
                .collect(Collectors.toMap(SyncedDossier::code, dossier -> dossier));
    }
}
