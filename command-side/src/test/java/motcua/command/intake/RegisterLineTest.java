package motcua.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import motcua.catalogue.Catalogue;
import motcua.dossier.Actor;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterLineTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static Map<String, String> cells() {
        return new HashMap<>(Map.of(
                "code", "H37.08.01-220304-0001",
                "procedure", "1.001193",
                "applicant", "Nguyễn Văn An",
                "received", "2022-03-04T08:15:00+07:00",
                "due", "2022-03-04T17:00:00",
                "resolved", "2022-03-04T10:00:00+07:00",
                "returned", "2022-03-04T11:00:00+07:00",
                "channel", "COUNTER",
                "office", "H37.08.01",
                "officer", "Lý Văn Minh"));
    }

    private static RegisterLine read(Map<String, String> cells) {
        return RegisterLine.of(cells, CATALOGUE, NOW);
    }

    @Test
    void aGoodLineTellsFourStepsAtTheRegistersOwnInstants() {
        var source = new Stamp.RegisterLine("import", 2);

        var steps = RegisteredDossier.steps(
                read(cells()), new Sealed("s", "s", "s"), new Actor("quantri", null), NOW, source);

        assertThat(steps)
                .hasExactlyElementsOfTypes(
                        DossierReceived.class, DossierAssigned.class, DossierResolved.class, DossierReturned.class);
        assertThat(steps).extracting(DossierEvent::stamp).allSatisfy(stamp -> {
            assertThat(stamp.recordedAt()).isEqualTo(NOW);
            assertThat(stamp.line()).isEqualTo(source);
            assertThat(stamp.counted()).isEqualTo(stamp.occurredAt());
        });
        assertThat(steps)
                .extracting(step -> step.stamp().occurredAt().toString())
                .containsExactly(
                        "2022-03-04T01:15:00Z", "2022-03-04T01:15:00Z", "2022-03-04T03:00:00Z", "2022-03-04T04:00:00Z");
    }

    @Test
    void aLineTellsOnlyWhatHappened() {
        Map<String, String> cells = cells();
        cells.keySet().removeIf(column -> column.equals("returned") || column.equals("resolved"));
        cells.put("officer", "");

        var steps = RegisteredDossier.steps(
                read(cells), new Sealed("s", "s", "s"), new Actor("q", null), NOW, new Stamp.RegisterLine("i", 2));

        assertThat(steps).hasExactlyElementsOfTypes(DossierReceived.class);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            nullValues = "empty",
            value = {
                "code, empty, required",
                "code, 12, a dossier code",
                "procedure, birth, a procedure code",
                "applicant, empty, required",
                "received, 04/03/2022, an ISO-8601 date and time",
                "received, 1999-01-01T00:00:00, not before the year 2000",
                "received, 2027-01-01T00:00:00, not in the future",
                "due, 2022-03-03T17:00:00, not before received",
                "due, 2042-03-03T17:00:00, within ten years of received",
                "resolved, 2022-03-04T08:00:00+07:00, not before received",
                "resolved, empty, required when returned",
                "returned, 2022-03-04T09:00:00+07:00, not before resolved",
                "returned, 2027-03-04T09:00:00+07:00, not in the future",
                "channel, FAX, 'COUNTER, ONLINE or POST'",
                "office, H37.99, an office of the catalogue",
                "officer, empty, required when resolved",
                "officer, <script>, an officer"
            })
    void aBadCellIsNamedByItsColumnAndNeverRepeated(String column, String value, String expected) {
        Map<String, String> cells = cells();
        cells.put(column, value == null ? "" : value);

        assertThatExceptionOfType(RegisterLine.Fault.class)
                .isThrownBy(() -> read(cells))
                .satisfies(fault -> assertThat(fault.getMessage()).endsWith(": " + expected));
    }
}
