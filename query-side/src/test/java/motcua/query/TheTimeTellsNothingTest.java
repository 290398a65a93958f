package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import motcua.dossier.DossierCode;
import motcua.dossier.TrackingSecret;
import motcua.query.platform.Store;
import motcua.query.tracking.Opened;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Whether somebody with a stop watch learns which codes and secrets there are. One request of each kind in every round, in an order that is
 * drawn anew, so that whatever else the machine does meets all kinds alike; then each kind is compared with each other one by the test of
 * Mann and Whitney. {@code docs/tracking.md} says what it finds.
 */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
class TheTimeTellsNothingTest {

    private static final int ROUNDS = Integer.getInteger("motcua.tracking.rounds", 0);
    private static final int WARM_UP = 1_000;

    /** Equal kinds come so far apart by chance in one of 1.7 million comparisons. */
    private static final double DEVIATIONS = 5;

    /** What somebody tries: a code that nobody has, a known one with the secret of another, a known one with a made-up secret. */
    private enum Kind {
        UNKNOWN,
        FOREIGN,
        WRONG
    }

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Opened opened;

    private final Random order = new Random(42);
    private final Map<Kind, long[]> nanos = new EnumMap<>(Kind.class);

    @Test
    void unknownForeignAndWrongTakeTheSameTime() {
        assumeTrue(ROUNDS > 0, "a stop watch needs a quiet machine: -Dmotcua.tracking.rounds=3000");
        Guests guests = new Guests(store, opened, 20_000);
        for (Kind kind : Kind.values()) {
            nanos.put(kind, new long[ROUNDS]);
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
            Collections.shuffle(kinds, order);
            for (Kind kind : kinds) {
                measure(kind, round, guests);
            }
        }
        compare(Kind.UNKNOWN, Kind.FOREIGN);
        compare(Kind.UNKNOWN, Kind.WRONG);
        compare(Kind.FOREIGN, Kind.WRONG);
    }

    private void measure(Kind kind, int round, Guests guests) {
        // All are drawn each time, so that what is measured begins with the same in the processor's caches.
        DossierCode known = guests.known();
        DossierCode unknown = guests.unknown();
        TrackingSecret foreign = guests.foreignTo(known);
        TrackingSecret madeUp = guests.guess();
        DossierCode code = kind == Kind.UNKNOWN ? unknown : known;
        TrackingSecret secret = kind == Kind.FOREIGN ? foreign : madeUp;
        String written = secret.revealed();
        long start = System.nanoTime();
        boolean isOpen = guests.opens(code, written);
        long took = System.nanoTime() - start;
        assertThat(isOpen).isFalse();
        if (round >= 0) {
            of(kind)[round] = took;
        }
    }

    private void compare(Kind one, Kind other) {
        Ranks ranks = Ranks.of(of(one), of(other));
        System.out.printf(
                "%s and %s, %d times each: z = %.2f, longer in %.2f %%, medians %d and %d ns%n",
                one, other, ROUNDS, ranks.z(), 100 * ranks.share(), median(of(one)), median(of(other)));
        assertThat(Math.abs(ranks.z())).as("%s and %s: %s", one, other, ranks).isLessThan(DEVIATIONS);
    }

    private long[] of(Kind kind) {
        return Objects.requireNonNull(nanos.get(kind));
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
