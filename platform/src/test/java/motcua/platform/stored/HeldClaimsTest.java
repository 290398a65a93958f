package motcua.platform.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes at the tokens of one processor: neither asks for what it knows, and nobody keeps what is another's. */
class HeldClaimsTest {

    private static final String VIEW = "tale_1";
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private final Table table = new Table();
    private final TokenStore ours = new HeldClaims(table.of("ours"), HeldClaims.FRESH, () -> table.now);
    private final TokenStore theirs = new HeldClaims(table.of("theirs"), HeldClaims.FRESH, () -> table.now);

    @BeforeEach
    void segments() {
        ours.initializeTokenSegments(VIEW, 2, null);
    }

    @Test
    void whoHasAllSegmentsAsksForNoOther() {
        claim(ours, 0, 1);
        assertThat(available(ours)).containsExactly(0, 1);
        table.asked.clear();
        assertThat(available(ours)).containsExactly(0, 1);
        assertThat(table.asked).isEmpty();
    }

    @Test
    void whoHasSomeAsksEachTime() {
        claim(ours, 0);
        claim(theirs, 1);
        assertThat(available(ours)).containsExactly(0);
        table.pass(TIME_OUT.plusMillis(1));
        assertThat(available(ours)).containsExactly(0, 1);
    }

    @Test
    void whatWasReleasedIsAskedForAgain() {
        claim(ours, 0, 1);
        assertThat(available(ours)).containsExactly(0, 1);
        ours.releaseClaim(VIEW, 1);
        claim(theirs, 1);
        assertThat(available(ours)).containsExactly(0);
    }

    @Test
    void aClaimIsExtendedBeforeHalfOfItsTimeIsOverAndNotEachSecond() {
        claim(ours, 0);
        table.asked.clear();
        for (int second = 1; second <= 60; second++) {
            table.pass(Duration.ofSeconds(1));
            ours.extendClaim(VIEW, 0);
            assertThat(table.sinceClaimed(0)).isLessThan(TIME_OUT.dividedBy(2));
        }
        assertThat(table.asked).hasSize(15).containsOnly("extend");
    }

    @Test
    void aPositionIsStoredWheneverThereIsOne() {
        claim(ours, 0);
        for (int position = 1; position <= 3; position++) {
            ours.storeToken(new GlobalSequenceTrackingToken(position), VIEW, 0);
            assertThat(table.token(0)).isEqualTo(new GlobalSequenceTrackingToken(position));
        }
    }

    @Test
    void whatAnotherTookIsNotOursAnyMore() {
        claim(ours, 0, 1);
        assertThat(available(ours)).containsExactly(0, 1);
        table.pass(TIME_OUT.plusMillis(1));
        claim(theirs, 0);
        assertThatThrownBy(() -> ours.extendClaim(VIEW, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> ours.storeToken(null, VIEW, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(available(ours)).containsExactly(1);
    }

    @Test
    void aClaimIsAsOldAsTheQuestionForIt() {
        table.answersAfter = TIME_OUT.plusMillis(1);
        claim(ours, 0);
        table.answersAfter = Duration.ZERO;
        claim(theirs, 0);
        assertThatThrownBy(() -> ours.extendClaim(VIEW, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    private static void claim(TokenStore store, int... segments) {
        for (int segment : segments) {
            assertThat(store.fetchToken(VIEW, segment)).isNull();
        }
    }

    private static List<Integer> available(TokenStore store) {
        return store.fetchAvailableSegments(VIEW).stream()
                .map(Segment::getSegmentId)
                .toList();
    }

    /** What a database would hold. */
    private static final class Table {

        private final Map<Integer, Row> rows = new HashMap<>();
        final List<String> asked = new ArrayList<>();
        Duration answersAfter = Duration.ZERO;
        long now;

        private record Row(
                @Nullable TrackingToken token, @Nullable String owner, long at) {}

        void pass(Duration time) {
            now += time.toNanos();
        }

        Duration sinceClaimed(int segment) {
            return Duration.ofNanos(now - row(segment).at());
        }

        @Nullable
        TrackingToken token(int segment) {
            return row(segment).token();
        }

        private Row row(int segment) {
            return Objects.requireNonNull(rows.get(segment));
        }

        private boolean isFree(int segment, String node) {
            Row row = row(segment);
            return row.owner() == null || row.owner().equals(node) || now - row.at() > TIME_OUT.toNanos();
        }

        TokenStore of(String node) {
            return new TokenStore() {
                @Override
                public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
                    for (int segment = 0; segment < segments; segment++) {
                        rows.put(segment, new Row(initial, null, now));
                    }
                }

                @Override
                public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
                    write("store", segment, token);
                }

                @Override
                public @Nullable TrackingToken fetchToken(String processor, int segment) {
                    write("fetch", segment, row(segment).token());
                    return row(segment).token();
                }

                @Override
                public void extendClaim(String processor, int segment) {
                    write("extend", segment, row(segment).token());
                }

                @Override
                public void releaseClaim(String processor, int segment) {
                    rows.put(segment, new Row(row(segment).token(), null, now));
                }

                @Override
                public int[] fetchSegments(String processor) {
                    asked.add("segments");
                    return rows.keySet().stream()
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray();
                }

                @Override
                public List<Segment> fetchAvailableSegments(String processor) {
                    asked.add("available");
                    int[] ids = fetchSegments(processor);
                    return Segment.splitBalanced(Segment.ROOT_SEGMENT, ids.length - 1).stream()
                            .filter(segment -> isFree(segment.getSegmentId(), node))
                            .toList();
                }

                private void write(String what, int segment, @Nullable TrackingToken token) {
                    asked.add(what);
                    if (!isFree(segment, node)) {
                        throw new UnableToClaimTokenException("it is another's");
                    }
                    rows.put(segment, new Row(token, node, now));
                    pass(answersAfter);
                }
            };
        }
    }
}
