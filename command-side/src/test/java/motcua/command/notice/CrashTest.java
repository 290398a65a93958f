package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Notice.State;
import motcua.dossier.Actor;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.NoticeDelivered;
import motcua.notice.NoticeEvent.NoticeFailed;
import motcua.notice.NoticeEvent.NoticeRetried;
import motcua.notice.NoticeEvent.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever dies, at whatever step, on this side of it or on that: one row, one outcome, at least one delivery, nothing lost. */
class CrashTest {

    /** Two notices, the token, the commit, and what an idle processor asks in between. */
    private static final int STEPS_OF_A_BATCH = 5;

    private static Town town;

    @BeforeAll
    static void build() {
        town = new Town();
    }

    @AfterAll
    static void tearDown() throws IOException {
        town.close();
    }

    @BeforeEach
    void empty() {
        town.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCourierThatDiesLosesNothingAndRecordsOnce(boolean happens) {
        List<Integer> deliveries = new ArrayList<>();
        boolean died = true;
        for (int n = 1; died; n++) {
            Notice notice = town.waits(Tales.anybody(), Medium.EMAIL);
            Spy carrier = Spy.taking();
            Mortal mortal = new Mortal(n, happens);
            died = dies(
                    town.courier(mortal.carrier(carrier), mortal.database(town.database), mortal.store(town.engine)));
            town.clock.advance(Town.LEASE);
            while (town.courier(carrier).carryNext()) {}

            assertThat(town.now(notice).state()).as("step %d", n).isEqualTo(State.DELIVERED);
            assertThat(town.eventsOf(notice)).as("step %d", n).singleElement().isInstanceOf(NoticeDelivered.class);
            deliveries.add(carrier.carried.size());
        }
        // Claim, journal, history, carry, append, settle; and once more without a death. Sent again only by who died
        // after the sending and before the event.
        assertThat(deliveries).isEqualTo(happens ? List.of(1, 1, 1, 2, 1, 1, 1) : List.of(1, 1, 1, 1, 2, 1, 1));
    }

    private static boolean dies(Courier courier) {
        try {
            courier.carryNext();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRetrialThatDiesIsAskedForAgainAndRecordedOnce(boolean happens) {
        Actor quantri = new Actor("quantri", null);
        boolean died = true;
        for (int n = 1; died; n++) {
            Notice notice = town.waits(Tales.anybody(), Medium.EMAIL);
            town.courier(new Spy(_ -> new Never(Reason.REFUSED, 410))).carryNext();
            Mortal mortal = new Mortal(n, happens);
            Retrial retrial = new Retrial(
                    new Outbox(mortal.database(town.database)),
                    new Journal(mortal.store(town.engine)),
                    Duration.ofDays(5),
                    town.clock);
            died = dies(retrial, notice, quantri);
            if (town.now(notice).state() == State.FAILED) {
                var _ = new Retrial(town.outbox(), town.journal(), Duration.ofDays(5), town.clock)
                        .retry(notice.id(), quantri);
            }
            while (town.courier(Spy.taking()).carryNext()) {}

            assertThat(town.now(notice).state()).as("step %d", n).isEqualTo(State.DELIVERED);
            assertThat(town.eventsOf(notice).stream().<Class<?>>map(Object::getClass))
                    .as("step %d", n)
                    .containsExactly(NoticeFailed.class, NoticeRetried.class, NoticeDelivered.class);
        }
    }

    private static boolean dies(Retrial retrial, Notice notice, Actor by) {
        try {
            var _ = retrial.retry(notice.id(), by);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListenerThatDiesWritesEachNoticeOnce(boolean happens) {
        Set<String> deaths = new HashSet<>();
        begin();
        for (int n = 1; n <= STEPS_OF_A_BATCH; n++) {
            Mortal mortal = new Mortal(n, happens).later();
            String doomed = listenTo(town.listening(mortal::database, Medium.EMAIL, Medium.WEBHOOK), mortal);
            deaths.add(mortal.diedAt());
            String next =
                    listenTo(town.listening(database -> database, Medium.EMAIL, Medium.WEBHOOK), new Mortal(0, false));

            assertThat(List.of(rowsOf(doomed), rowsOf(next))).as("step %d", n).containsExactly(2L, 2L);
        }
        assertThat(deaths).contains("executeUpdate", "commit");
    }

    /** Axon's default would log the error, move the token, and lose the notice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aListenerThatStumblesDoesItAgain(int n) {
        begin();
        Mortal mortal = new Mortal(n, false).later().recovering();
        Listening listening = town.listening(mortal::database, Medium.EMAIL, Medium.WEBHOOK);
        town.sql.sql("UPDATE token_entry SET owner = NULL").update();
        listening.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> isClaimed());
        mortal.begin();

        String event = town.happens(List.of(Tales.anybody().received())).getFirst();

        await().atMost(Duration.ofSeconds(30)).until(() -> mortal.isDead() && rowsOf(event) == 2);
        listening.stop();
    }

    /** Starts {@code listening}, lets something happen, and stops it when that is told or {@code mortal} is dead. */
    private static String listenTo(Listening listening, Mortal mortal) {
        // What otherwise takes the time-out of a claim.
        town.sql.sql("UPDATE token_entry SET owner = NULL").update();
        listening.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> isClaimed());
        mortal.begin();
        String event = town.happens(List.of(Tales.anybody().received())).getFirst();
        await().atMost(Duration.ofSeconds(30)).until(() -> mortal.isDead() || rowsOf(event) == 2);
        listening.stop();
        return event;
    }

    /** Where the listeners go on from: the present end of the store. */
    private static void begin() {
        Listening first = town.listening(database -> database, Medium.EMAIL);
        first.start();
        first.stop();
    }

    private static boolean isClaimed() {
        return town.sql
                        .sql("SELECT count(*) FROM token_entry WHERE owner IS NOT NULL")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static long rowsOf(String event) {
        return town.sql
                .sql("SELECT count(*) FROM notice_outbox WHERE event = ?")
                .param(event)
                .query(Long.class)
                .single();
    }
}
