package motcua.query.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import motcua.query.platform.LookAlike;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Who comes behind whom, and how far a reader sees. */
class OrderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final String A = "00000000-0000-8000-8000-00000000000a";
    private static final String B = "00000000-0000-8000-8000-00000000000b";
    private static final String C = "00000000-0000-8000-8000-00000000000c";

    private final LookAlike mongo = new LookAlike();
    private final MongoCollection<Document> places = mongo.database().getCollection("places");
    private final Order order = orderAt(NOON);

    private Order orderAt(Instant now) {
        return new Order(places, Clock.fixed(now, ZoneOffset.UTC));
    }

    @BeforeEach
    void prepare() {
        order.prepare();
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whatChangedLastComesLastAndOnlyOnce() {
        order.append(List.of(B, C));
        order.append(List.of(A));
        order.append(List.of(B));
        assertThat(all(Order.START)).containsExactly(C, A, B);
    }

    @Test
    void aReaderGoesOnWhereItStoppedAlsoInTheMiddleOfABatch() {
        order.append(List.of(C, A, B));
        Order.Slice first = order.behind(Order.START, 2);
        assertThat(first.dossiers()).containsExactly(A, B);
        order.append(List.of(A));
        assertThat(all(first.last())).containsExactly(C, A);
    }

    @Test
    void atTheEndAReaderStaysWhereItIs() {
        order.append(List.of(A));
        Order.Slice end = order.behind(Order.START, 9);
        assertThat(order.behind(end.last(), 9)).isEqualTo(new Order.Slice(List.of(), end.last()));
        assertThat(orderAt(NOON).behind(Order.START, 9)).isEqualTo(end);
    }

    @Test
    void aReaderInAnEmptyOrderStaysAtTheStart() {
        assertThat(order.behind(Order.START, 9)).isEqualTo(new Order.Slice(List.of(), Order.START));
    }

    @Test
    void whatIsMarkedIsNotShownBeforeTheHeadHasMoved() {
        order.append(List.of(A));
        long head = order.head();
        long mark = order.nextMark(head);
        assertThat(order.mark(List.of(B), mark)).isTrue();
        assertThat(all(Order.START)).containsExactly(A);
        assertThat(order.move(head, mark)).isTrue();
        assertThat(all(Order.START)).containsExactly(A, B);
    }

    @Test
    void whoeverWasOvertakenDoesNotMoveTheHead() {
        long head = order.head();
        long mark = order.nextMark(head);
        order.append(List.of(A));
        assertThat(order.move(head, mark)).isFalse();
    }

    @Test
    void whoeverIsOvertakenStandsBehindWhatOvertookIt() {
        AtomicReference<String> farthest = new AtomicReference<>();
        Clock interrupted = Mockito.mock(Clock.class);
        Mockito.when(interrupted.millis()).then(_ -> {
            if (farthest.get() == null) {
                order.append(List.of(B));
                farthest.set(order.behind(Order.START, 9).last());
            }
            return NOON.toEpochMilli();
        });
        new Order(places, interrupted).append(List.of(A));
        assertThat(all(farthest.get())).containsExactly(A);
    }

    @Test
    void aPlaceIsNeverLowered() {
        long low = order.nextMark(order.head());
        order.append(List.of(A));
        order.append(List.of(B, A));
        assertThat(order.mark(List.of(A), low)).isFalse();
        assertThat(all(Order.START)).containsExactly(A, B);
    }

    @Test
    void whatADeadWriterMarkedStandsInNobodysWay() {
        order.mark(List.of(A, B), order.nextMark(order.head()) + 1_000_000);
        order.append(List.of(A));
        assertThat(all(Order.START)).containsExactly(B, A);
    }

    @Test
    void aClockThatWasSetBackChangesNothing() {
        order.append(List.of(A));
        Order.Slice end = order.behind(Order.START, 9);
        orderAt(NOON.minusSeconds(3_600)).append(List.of(B));
        assertThat(all(end.last())).containsExactly(B);
    }

    @Test
    void aReaderWhoIsFartherThanAllThereIsBeginsAnew() {
        order.append(List.of(A));
        String lost = order.behind(Order.START, 9).last();
        places.drop();
        order.prepare();
        orderAt(NOON.minusSeconds(1)).append(List.of(B, C));
        assertThat(all(lost)).containsExactly(B, C);
    }

    @Test
    void anOrderGoesWithItsGeneration() {
        Generations generations = new Generations(mongo.database(), Clock.systemUTC());
        generations.next().drop();
        generations.next();
        generations.next();
        List<String> names = mongo.database().listCollectionNames().into(new ArrayList<>());
        assertThat(names).contains("portalOrder_2", "portalOrder_3").doesNotContain("portalOrder_1");
    }

    private List<String> all(String from) {
        return order.behind(from, 100).dossiers();
    }
}
