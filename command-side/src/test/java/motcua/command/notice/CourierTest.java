package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.command.notice.Notice.State;
import motcua.dossier.Actor;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.NoticeDelivered;
import motcua.notice.NoticeEvent.NoticeFailed;
import motcua.notice.NoticeEvent.NoticeRetried;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;
import motcua.platform.http.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices on their way, on a real database. */
class CourierTest {

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

    private static Notice waiting() {
        return town.waits(Tales.anybody(), Medium.EMAIL);
    }

    private static Retrial retrial() {
        return new Retrial(town.outbox(), town.journal(), Duration.ofDays(5), town.clock);
    }

    private static double ended(String outcome) {
        return town.metrics
                .counter("motcua.notices.ended", "medium", "email", "outcome", outcome)
                .count();
    }

    @Test
    void whatIsTakenIsAnEventAndIsNotSentAgain() {
        Notice notice = waiting();
        Spy carrier = Spy.taking();
        Courier courier = town.courier(carrier);

        assertThat(courier.carryNext()).isTrue();
        assertThat(courier.carryNext()).isFalse();

        assertThat(carrier.carried).containsExactly(notice.id());
        assertThat(town.now(notice).state()).isEqualTo(State.DELIVERED);
        assertThat(town.eventsOf(notice))
                .containsExactly(new NoticeDelivered(
                        notice.id(), notice.dossier(), notice.event(), Medium.EMAIL, 1, town.clock.instant()));
        assertThat(ended("delivered")).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsAwayForAnHourLosesNone() {
        List<Notice> notices = IntStream.range(0, 20).mapToObj(_ -> waiting()).toList();
        var back = town.clock.instant().plus(Duration.ofHours(1));
        Spy carrier =
                new Spy(_ -> town.clock.instant().isBefore(back) ? new Later(null, "ConnectException") : new Taken());
        Courier courier = town.courier(carrier);

        for (int minute = 0; minute <= 180; minute++) {
            while (courier.carryNext()) {}
            town.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(notices).allSatisfy(notice -> {
            assertThat(town.now(notice).state()).isEqualTo(State.DELIVERED);
            assertThat(town.eventsOf(notice)).singleElement().isInstanceOf(NoticeDelivered.class);
        });
        assertThat(carrier.carried.size()).as("attempts with back-off").isBetween(7 * 20, 9 * 20);
    }

    @Test
    void whatFailsForNowWaitsLongerEachTimeAndKeepsTheAnswer() {
        Notice notice = waiting();
        Courier courier = town.courier(new Spy(_ -> Later.answered(503)));

        courier.carryNext();
        assertThat(courier.carryNext()).as("not before its time").isFalse();
        assertThat(town.now(notice).nextAttemptAt())
                .isEqualTo(town.clock.instant().plusSeconds(30));
        town.clock.advance(Duration.ofSeconds(30));
        courier.carryNext();

        assertThat(town.now(notice).nextAttemptAt())
                .isEqualTo(town.clock.instant().plusSeconds(60));
        assertThat(town.now(notice)).satisfies(now -> {
            assertThat(now.attempts()).isEqualTo(2);
            assertThat(now.code()).isEqualTo(503);
            assertThat(now.state()).isEqualTo(State.WAITING);
        });
        assertThat(town.eventsOf(notice)).isEmpty();
    }

    @Test
    void afterFiveDaysItIsGivenUpWithReason() {
        Notice notice = waiting();
        Spy carrier = new Spy(_ -> Later.answered(503));
        Courier courier = town.courier(carrier);

        for (int hour = 0; hour < 5 * 24; hour++) {
            courier.carryNext();
            town.clock.advance(Duration.ofHours(1));
        }

        assertThat(town.now(notice).state()).isEqualTo(State.FAILED);
        assertThat(town.eventsOf(notice)).singleElement().isInstanceOfSatisfying(NoticeFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.EXPIRED);
            assertThat(failed.code()).isEqualTo(503);
            assertThat(failed.attempts()).isEqualTo(carrier.carried.size()).isGreaterThan(100);
        });
    }

    @Test
    void newsThatIsOlderThanThatIsNotTold() {
        Notice notice = waiting();
        town.clock.advance(Duration.ofDays(5));
        Spy carrier = Spy.taking();

        town.courier(carrier).carryNext();

        assertThat(carrier.carried).isEmpty();
        assertThat(town.now(notice).reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aRefusalForGoodIsRecordedAtOnce() {
        Notice notice = waiting();

        town.courier(new Spy(_ -> new Never(Reason.REFUSED, 550))).carryNext();

        assertThat(town.now(notice).state()).isEqualTo(State.FAILED);
        assertThat(town.eventsOf(notice))
                .containsExactly(new NoticeFailed(
                        notice.id(),
                        notice.dossier(),
                        notice.event(),
                        Medium.EMAIL,
                        Reason.REFUSED,
                        1,
                        550,
                        town.clock.instant()));
        assertThat(ended("failed")).isEqualTo(1);
    }

    @Test
    void nobodyToTellIsNoFailureAndIsNotTriedAgain() {
        Notice notice = waiting();
        Courier courier = town.courier(new Spy(_ -> new Never(Reason.NO_CONTACT, null)));

        courier.carryNext();
        town.clock.advance(Duration.ofDays(1));

        assertThat(courier.carryNext()).isFalse();
        assertThat(town.now(notice).state()).isEqualTo(State.UNDELIVERABLE);
        assertThat(town.outbox().list(State.FAILED, 10)).isEmpty();
        assertThat(town.eventsOf(notice)).singleElement().isInstanceOfSatisfying(NoticeFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NO_CONTACT);
            assertThat(failed.attempts()).isZero();
        });
    }

    @Test
    void aStepThatCannotBeReadFailsAndHoldsUpNobody() {
        Notice unknown = Notice.about(
                "nobody-knows",
                Notice.UNKNOWN,
                Tales.anybody().id(),
                Medium.EMAIL,
                town.clock.instant(),
                town.clock.instant().plus(Duration.ofDays(5)));
        town.outbox().add(unknown);
        Notice known = waiting();
        Courier courier = town.courier(Spy.taking());

        while (courier.carryNext()) {}

        assertThat(town.now(unknown).reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(town.now(known).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aFailedNoticeIsSentAgainWhenSomebodyAsksAndTheEventSaysWho() {
        Notice notice = waiting();
        town.courier(new Spy(_ -> new Never(Reason.REFUSED, 410))).carryNext();
        Actor quantri = new Actor("quantri", null);
        town.clock.advance(Duration.ofDays(30));

        retrial().retry(notice.id(), quantri);
        Spy carrier = Spy.taking();
        town.courier(carrier).carryNext();

        assertThat(carrier.carried).as("the same id").containsExactly(notice.id());
        assertThat(town.now(notice).state()).isEqualTo(State.DELIVERED);
        assertThat(town.eventsOf(notice))
                .satisfiesExactly(
                        failed -> assertThat(failed).isInstanceOf(NoticeFailed.class),
                        retried -> assertThat(retried)
                                .isInstanceOfSatisfying(
                                        NoticeRetried.class,
                                        e -> assertThat(e.by()).isEqualTo(quantri)),
                        delivered -> assertThat(delivered).isInstanceOf(NoticeDelivered.class));
    }

    @Test
    void onlyWhatFailedIsSentAgain() {
        Notice notice = waiting();
        Actor quantri = new Actor("quantri", null);

        assertThatThrownBy(() -> retrial().retry(notice.id(), quantri))
                .isInstanceOf(Problem.class)
                .hasMessage("NOT_FAILED");
        town.courier(Spy.taking()).carryNext();
        assertThatThrownBy(() -> retrial().retry(notice.id(), quantri)).hasMessage("NOT_FAILED");
        assertThatThrownBy(() -> retrial().retry(NoticeId.about("nobody's", Medium.EMAIL), quantri))
                .hasMessage("UNKNOWN_NOTICE");
    }

    @Test
    void severalCouriersAtOnceSendNoNoticeTwice() throws Exception {
        List<NoticeId> notices =
                IntStream.range(0, 100).mapToObj(_ -> waiting().id()).toList();
        Spy carrier = Spy.taking();
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> couriers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Courier courier = town.courier(carrier);
                couriers.add(threads.submit(() -> {
                    together.await();
                    while (courier.carryNext()) {}
                    return null;
                }));
            }
            together.countDown();
            for (Future<?> courier : couriers) {
                courier.get();
            }
        }
        assertThat(carrier.carried).containsExactlyInAnyOrderElementsOf(notices);
        assertThat(ended("delivered")).isEqualTo(100);
    }

    @Test
    void aNoticeBelongsToItsCourierUntilTheLeaseIsOver() {
        Notice notice = waiting();
        Spy second = Spy.taking();
        Spy first = new Spy(_ -> {
            assertThat(town.courier(second).carryNext()).as("within the lease").isFalse();
            town.clock.advance(Town.LEASE);
            assertThat(town.courier(second).carryNext()).as("after it").isTrue();
            return Later.answered(503);
        });

        town.courier(first).carryNext();

        assertThat(second.carried).containsExactly(notice.id());
        assertThat(town.now(notice).state())
                .as("who came too late changes nothing")
                .isEqualTo(State.DELIVERED);
        assertThat(town.eventsOf(notice)).singleElement().isInstanceOf(NoticeDelivered.class);
    }

    @Test
    void twoThatBothSentRecordOneOutcome() {
        Notice notice = waiting();
        Spy slow = new Spy(_ -> {
            town.clock.advance(Town.LEASE);
            town.courier(new Spy(_ -> new Never(Reason.REFUSED, 550))).carryNext();
            return new Taken();
        });

        town.courier(slow).carryNext();

        assertThat(town.eventsOf(notice)).singleElement().isInstanceOf(NoticeFailed.class);
        assertThat(town.now(notice).state()).isEqualTo(State.FAILED);
    }

    @Test
    void theGaugesTellHowManyWaitAndSinceWhen() {
        waiting();
        town.clock.advance(Duration.ofSeconds(90));
        waiting();
        WaitingMetrics waiting = new WaitingMetrics(town.outbox(), town.clock, town.metrics);

        waiting.measure();

        assertThat(town.metrics
                        .get("motcua.notices.waiting")
                        .tag("medium", "email")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(town.metrics
                        .get("motcua.notices.oldest.seconds")
                        .tag("medium", "email")
                        .gauge()
                        .value())
                .isEqualTo(90);
        assertThat(town.metrics
                        .get("motcua.notices.waiting")
                        .tag("medium", "webhook")
                        .gauge()
                        .value())
                .isZero();
    }
}
