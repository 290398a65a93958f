package motcua.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import motcua.command.dossier.House;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.Reminder;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everything that time brings about is recorded, and once, however often the watch dies and whoever else watches. */
class WatchTest {

    private final House house = new House();
    private Instant now = House.now();

    @Test
    void nothingIsSaidBeforeItsTimeAndEverythingOnceAfterIt() {
        Watch watch = watch(house::send);
        house.send(House.submit(1));
        assertThat(watch.turn()).isZero();
        assertThat(watch.running()).isEqualTo(1);

        now = now.plus(Duration.ofHours(2));
        assertThat(watch.turn()).isEqualTo(1);
        assertThat(watch.turn()).isZero();
        assertThat(reminders()).containsExactly(Reminder.UNANSWERED);
    }

    @Test
    void whoeverWasAwayCatchesUp() {
        house.send(House.submit(1));
        house.send(House.receive(2));

        now = now.plus(Duration.ofDays(30));
        watch(house::send).turn();

        assertThat(reminders())
                .containsExactlyInAnyOrder(
                        Reminder.UNANSWERED,
                        Reminder.ACCEPTANCE_BREACHED,
                        Reminder.APOLOGY_REQUIRED,
                        Reminder.LATE_WITHOUT_APOLOGY);
        assertThat(watch(house::send).turn()).isZero();
    }

    @Test
    void twoWatchesSayTheSameOnce() {
        Watch one = watch(house::send);
        Watch other = watch(house::send);
        house.send(House.submit(1));
        now = now.plus(Duration.ofHours(3));

        assertThat(one.turn()).isEqualTo(1);
        other.turn();

        assertThat(reminders()).containsExactly(Reminder.UNANSWERED);
    }

    /** Dies before or after any command, at a random one, and begins anew, until nothing is left to say. */
    @Test
    void whateverItDiesOfEverythingIsSaidOnce() {
        for (int seed = 0; seed < 50; seed++) {
            House crashing = new House();
            Random random = new Random(seed);
            for (int dossier = 0; dossier < 10; dossier++) {
                crashing.send(dossier % 2 == 0 ? House.submit(dossier) : House.receive(dossier));
            }
            now = House.now().plus(Duration.ofDays(30));
            while (!isThrough(crashing, random)) {}
            assertThat(crashing.events())
                    .filteredOn(DossierReminded.class::isInstance)
                    .hasSize(20);
        }
    }

    private boolean isThrough(House house, Random random) {
        boolean[] died = new boolean[1];
        Watch watch = new Watch(
                house,
                new EventReader(),
                house.calendars(),
                command -> {
                    if (died[0] || random.nextInt(4) == 0) {
                        died[0] = true;
                        throw new IllegalStateException("killed before");
                    }
                    Answer answer = house.send(command);
                    if (random.nextInt(4) == 0) {
                        died[0] = true;
                        throw new IllegalStateException("killed after");
                    }
                    return answer;
                },
                clock());
        watch.turn();
        return !died[0];
    }

    @Test
    void whatCouldNotBeSaidIsSaidLater() {
        boolean[] away = {true};
        Watch watch = watch(command -> {
            if (away[0]) {
                throw new IllegalStateException("away");
            }
            return house.send(command);
        });
        house.send(House.submit(1));
        now = now.plus(Duration.ofHours(3));
        assertThat(watch.turn()).isZero();

        away[0] = false;
        assertThat(watch.turn()).isZero();
        now = now.plus(Duration.ofSeconds(31));
        assertThat(watch.turn()).isEqualTo(1);
    }

    /** A reader at the end that always finds one more would keep a processor busy, and say nothing, until the counters close. */
    @Test
    void whatKeepsComingIsLeftForTheNextTurn() {
        int[] looks = {0};
        StoredStream busy = new StoredStream() {
            @Override
            public Page after(@Nullable String position, int atMost) {
                assertThat(++looks[0]).isLessThan(10);
                house.send(House.submit(looks[0]));
                return house.after(position, atMost);
            }

            @Override
            public Map<StoredEvent.Place, byte[]> payloads(Collection<StoredEvent.Place> places) {
                return house.payloads(places);
            }
        };
        Watch watch = new Watch(busy, new EventReader(), house.calendars(), house::send, clock());

        assertThat(watch.turn()).isZero();
        assertThat(watch.running()).isEqualTo(1);
        watch.turn();
        assertThat(watch.running()).isEqualTo(2);
    }

    @Test
    void anEventThatNobodyCanReadStopsNoOtherDossier() {
        house.send(House.submit(1));
        house.storeNonsense(House.id(2));
        house.storeConfirmation(House.id(4));
        house.send(House.submit(3));
        now = now.plus(Duration.ofHours(3));

        assertThat(watch(house::send).turn()).isEqualTo(2);
    }

    @Test
    void aDecreedDayOffMovesRunningDeadlinesOnceAndFinishedOnesNever() {
        Watch watch = watch(house::send);
        house.send(House.receive(1));
        house.send(House.receive(2));
        house.send(House.resolve(2));
        house.send(House.submit(3));
        watch.turn();

        house.close(LocalDate.of(2026, 11, 26));
        assertThat(watch.turn()).isEqualTo(1);
        assertThat(watch.turn()).isZero();

        assertThat(house.events().getLast()).isInstanceOfSatisfying(DeadlineMoved.class, moved -> {
            assertThat(moved.dossier()).isEqualTo(House.id(1));
            assertThat(moved.before().due()).isEqualTo("2026-11-27T10:00:00Z");
            assertThat(moved.deadline().due()).isEqualTo("2026-11-30T10:00:00Z");
            assertThat(moved.deadline().calendar()).isEqualTo("decreed");
        });
        assertThat(watch(house::send).turn()).as("after a restart").isZero();
    }

    @Test
    void manyDeadlinesAreMovedPartByPart() {
        Watch watch = watch(house::send);
        for (int dossier = 0; dossier < 2_500; dossier++) {
            house.send(House.receive(dossier));
        }
        watch.turn();
        house.close(LocalDate.of(2026, 11, 26));

        assertThat(watch.turn()).isEqualTo(1_000);
        assertThat(watch.toMove()).isEqualTo(1_500);
        assertThat(watch.turn()).isEqualTo(1_000);
        assertThat(watch.turn()).isEqualTo(500);
        assertThat(watch.turn()).isZero();
    }

    @Test
    void aStoreThatFailsInBetweenLeavesNoDeadlineBehind() {
        int[] commands = {0};
        Watch watch = watch(command -> {
            if (++commands[0] == 3) {
                throw new IllegalStateException("away");
            }
            return house.send(command);
        });
        for (int dossier = 0; dossier < 10; dossier++) {
            house.send(House.receive(dossier));
        }
        house.close(LocalDate.of(2026, 11, 26));

        assertThat(watch.turn()).isEqualTo(2);
        assertThat(watch.toMove()).isEqualTo(8);
        assertThat(watch.turn()).isEqualTo(8);
    }

    @Test
    void remindersFollowTheMovedDeadline() {
        Watch watch = watch(house::send);
        house.send(House.receive(1));
        house.close(LocalDate.of(2026, 11, 26));
        watch.turn();

        now = Instant.parse("2026-11-27T10:00:00.001Z");
        watch.turn();

        assertThat(reminders()).containsExactly(Reminder.APOLOGY_REQUIRED);
    }

    private Watch watch(Function<DossierCommand, Answer> commands) {
        return new Watch(house, new EventReader(), house.calendars(), commands, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }

    private List<Reminder> reminders() {
        return house.events().stream()
                .filter(DossierReminded.class::isInstance)
                .map(DossierReminded.class::cast)
                .map(DossierEvent.DossierReminded::of)
                .toList();
    }
}
