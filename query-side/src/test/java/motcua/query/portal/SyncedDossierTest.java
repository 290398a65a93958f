package motcua.query.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import motcua.dossier.Actor;
import motcua.dossier.Channel;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierStopped.Cause;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.Stamp;
import motcua.query.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows for a dossier from all of its events. */
class SyncedDossierTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aDossierThatWentAllTheWayIsExactlyTheGoldenFile() throws IOException {
        JsonNode told = JSON.valueToTree(Shown.of(Life.whole()));
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("whole.json"))) {
            assertThat(told.toPrettyString()).isEqualTo(JSON.readTree(golden).toPrettyString());
        }
    }

    @ParameterizedTest
    @CsvSource({"COUNTER, 1", "ONLINE, 2", "POST, 3"})
    void eachChannelHasThePortalsNumber(Channel channel, int number) {
        assertThat(Shown.of(new Life(1, channel).received()).channel()).isEqualTo(number);
    }

    @Test
    void aSupplementTakesTheDateAwayAndGivesAnother() {
        Life life = new Life(1, Channel.COUNTER).received();
        assertThat(Shown.of(life).due()).isEqualTo("2026-11-26T08:00:00+07:00");
        assertThat(Shown.of(life.supplementAsked()).due()).isNull();
        SyncedDossier after = Shown.of(life.supplementProvided());
        assertThat(after.due()).isEqualTo("2026-11-26T11:00:00+07:00");
        assertThat(after.received()).as("is said once").isEqualTo("2026-11-23T09:00:00+07:00");
    }

    @Test
    void aReopenedDossierIsNotResolved() {
        Life life = new Life(1, Channel.COUNTER).received().assigned().resolved(Outcome.GRANTED);
        assertThat(Shown.of(life).resolved()).isNotNull();
        assertThat(Shown.of(life.reopened()).resolved()).isNull();
        assertThat(Shown.of(life.resolved(Outcome.REFUSED)).resolved()).isEqualTo("2026-11-23T13:00:00+07:00");
    }

    @Test
    void aDossierThatIsStoppedKeepsTheDateItWasGiven() {
        SyncedDossier stopped = Shown.of(new Life(1, Channel.COUNTER).received().stopped(Cause.STOPPED));
        assertThat(stopped.due()).isEqualTo("2026-11-26T08:00:00+07:00");
        assertThat(stopped.resolved()).isNull();
    }

    @Test
    void aRegisterTellsWhenItHappenedAndNamesOnlyWhoeverResolved() {
        Life life = new Life(1, Channel.COUNTER);
        life.then(new DossierReceived(life.id, life.card(), null, life.deadline(), line("2022-01-04T01:00:00.9Z")))
                .then(new DossierAssigned(
                        life.id,
                        life.card(),
                        life.deadline(),
                        new OfficerId("Hoàng Văn Minh"),
                        null,
                        line("2022-01-04T01:00:00Z")))
                .then(new DossierResolved(
                        life.id,
                        life.card(),
                        life.deadline(),
                        new OfficerId("Hoàng Văn Minh"),
                        Outcome.GRANTED,
                        line("2022-01-05T01:00:00Z")));
        SyncedDossier told = Shown.of(life);
        assertThat(told.received()).isEqualTo("2022-01-04T08:00:00+07:00");
        assertThat(told.resolved()).isEqualTo("2022-01-05T08:00:00+07:00");
        assertThat(told.steps()).extracting(SyncedDossier.Step::by).containsExactly(null, null, "Hoàng Văn Minh");
        assertThat(told.steps()).extracting(SyncedDossier.Step::office).containsOnly("H37.26.01");
    }

    private static Stamp line(String occurredAt) {
        return Stamp.imported(
                new Actor("quantri", null),
                Instant.parse(occurredAt),
                Story.MORNING,
                new Stamp.RegisterLine("import-1", 2));
    }
}
