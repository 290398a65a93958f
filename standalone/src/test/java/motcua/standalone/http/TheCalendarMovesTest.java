package motcua.standalone.http;

import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import motcua.calendar.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decree about days off is an event, and so is every deadline that it moves. */
class TheCalendarMovesTest {

    private final Motcua motcua = Motcua.inADirectoryOfItsOwn();

    @AfterEach
    void stop() {
        motcua.stopAndForget();
    }

    @Test
    void aDecreeMovesWhatRunsAndNothingThatIsFinished() {
        Reply running = receives();
        Reply finished = receives();
        motcua.people().minh().resolves(finished.dossier()).is(200);
        LocalDate lastDay = LocalDate.ofInstant(Instant.parse(running.at("/due")), WorkingCalendar.ZONE);

        decrees("vn-test.1", lastDay).is(201);
        assertThat(decrees("vn-test.1", lastDay).is(201).at("/version")).isEqualTo("vn-test.1");
        decrees("vn-test.1", lastDay.plusDays(40)).isRefused(409, "CALENDAR_KNOWN");
        decrees("vn-2022-2027.1", lastDay).isRefused(409, "CALENDAR_KNOWN");
        decrees("vn-test.2", LocalDate.of(999_999, 1, 1)).isRefused(400, "INVALID_FIELD");

        Reply moved = awaitVersion(running.dossier(), 1);
        assertThat(moved.at("/entries/1/event")).isEqualTo("dossier.deadline-moved");
        assertThat(moved.at("/entries/1/actor")).isEqualTo("motcua:house");
        assertThat(moved.at("/entries/1/facts/before")).isEqualTo(running.at("/due"));
        assertThat(moved.at("/entries/1/facts/calendar")).isEqualTo("vn-test.1");
        assertThat(Instant.parse(moved.at("/entries/1/facts/due"))).isAfter(Instant.parse(running.at("/due")));
        Reply told = motcua.people()
                .lan()
                .sees("/api/v1/dossiers/" + running.dossier() + "/deadline")
                .is(200);
        assertThat(told.at("/agrees")).isEqualTo("true");
        assertThat(told.at("/calendar")).isEqualTo("vn-test.1");
        assertThat(history(finished.dossier()).version()).isEqualTo(1);

        motcua.restart();
        assertThat(receives().at("/due"))
                .as("the decree outlives the process")
                .isEqualTo(moved.at("/entries/1/facts/due"));
    }

    private Reply receives() {
        return motcua.people().lan().receives(MARITAL_STATUS).is(201);
    }

    private Reply decrees(String version, LocalDate closed) {
        String day = "{\"date\":\"%s\",\"open\":false,\"name\":\"Nghỉ bù\"}".formatted(closed);
        return motcua.people()
                .administrator()
                .sends(
                        "POST",
                        "/api/v1/admin/calendars",
                        "application/json",
                        "{\"version\":\"%s\",\"source\":\"QĐ thử\",\"days\":[%s]}".formatted(version, day));
    }

    private Reply awaitVersion(String dossier, long version) {
        await().atMost(Duration.ofSeconds(30)).until(() -> history(dossier).version() == version);
        return history(dossier);
    }

    private Reply history(String dossier) {
        return motcua.people()
                .lan()
                .sees("/api/v1/dossiers/" + dossier + "/history")
                .is(200);
    }
}
