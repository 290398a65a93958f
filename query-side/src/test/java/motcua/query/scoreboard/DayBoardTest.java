package motcua.query.scoreboard;

import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import motcua.dossier.Channel;
import motcua.query.platform.Parts;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DayBoardTest {

    private static final String DAY = "2022-03-04T08:15";
    private static final String ID = "H37.08.01|2022-03-04";
    private static final String DUE = "2022-03-04T17:00";

    @Test
    void theFirstTouchOpensADocument() {
        Document day = Days.day(Days.touches(dossier(DAY, DUE).reception(), 0));

        assertThat(day.getString("_id")).isEqualTo("H37.08.01|2022-03-04");
        assertThat(day.getString("office")).isEqualTo("H37.08.01");
        assertThat(day.getString("day")).isEqualTo("2022-03-04");
        assertThat(day.getString("recorded")).isEqualTo("2022-03-04");
        assertThat(day.getString("lateEntry")).isEqualTo("PT24H");
        assertThat(day.getLong("rev")).isEqualTo(1);
        assertThat(day.getString("cells")).isEqualTo("2.000815 COUNTER R1 P1 20220304:1\n");
    }

    @Test
    void aTouchThatWasCountedChangesNothing() {
        List<Touch> touches = Days.touches(dossier(DAY, DUE).reception(), 0);
        Map<String, Document> once = Days.after(Map.of(), touches);

        assertThat(Days.after(once, touches)).isEqualTo(once);
    }

    @Test
    void anotherEventOfTheSameDossierCounts() {
        Steps dossier = dossier(DAY, DUE).resolvedAt("2022-03-04T09:00");
        Map<String, Document> day = Days.after(Map.of(), Days.touches(dossier.reception(), 0));

        assertThat(Days.after(day, Days.touches(dossier.resolution(), 1)).get(ID))
                .containsEntry("cells", "2.000815 COUNTER R1 S1 O1 P2\n");
    }

    @Test
    void cellsStandInOrderOfProcedureAndChannel() {
        List<Touch> touches = new ArrayList<>();
        touches.addAll(Days.touches(
                dossier("H37.08.01", "2.000815", Channel.ONLINE, DAY, DUE).reception(), 0));
        touches.addAll(Days.touches(
                dossier("H37.08.01", "1.001193", Channel.POST, DAY, DUE).reception(), 0));
        touches.addAll(Days.touches(
                dossier("H37.08.01", "2.000815", Channel.COUNTER, DAY, DUE).reception(), 0));

        assertThat(Days.day(touches).getString("cells")).isEqualTo("""
                        1.001193 POST R1 P1 20220304:1
                        2.000815 COUNTER R1 P1 20220304:1
                        2.000815 ONLINE R1 P1 20220304:1
                        """);
    }

    @Test
    void equalSetsAreEqualBytesWhateverTheOrder() {
        List<Touch> touches = many(50);
        Map<String, Document> forth = Days.after(Map.of(), touches);
        Collections.shuffle(touches, new Random(7));
        Map<String, Document> back = Days.after(Days.after(Map.of(), touches.subList(0, 31)), touches);

        assertThat(back).isEqualTo(forth);
        back.forEach((id, document) -> assertThat(Days.view().progress(document))
                .isEqualTo(Days.view().progress(Objects.requireNonNull(forth.get(id)))));
    }

    @Test
    void aDayMadeAnewOfItsPartsIsTheSameInEveryByte() {
        List<Touch> touches = many(50);
        Map<String, Document> all = Days.after(Map.of(), touches);

        DayBoard anew = new DayBoard(touches.getFirst().at(), null);
        anew.takeAll(all.values().stream().filter(Parts::is).toList());

        assertThat(anew.document()).isEqualTo(all.get(ID));
    }

    /** Somebody died before the day was written, and the next batch has another step of the same part. */
    @Test
    void aDayThatDoesNotStandWhereAPartDidIsRefused() {
        List<Touch> touches = many(2 * Parts.MANY + 1);
        Map<String, Document> all = Days.after(Map.of(), touches);
        Document old = Days.day(touches.subList(0, 1));
        Parts<Touch> parts = new Parts<>(all, "PT24H");
        OfficeDay at = touches.getFirst().at();

        assertThat(new DayBoard(at, old).take(parts.take(at.id(), at.parts(), many(4 * Parts.MANY))))
                .isFalse();
    }

    /** A part holds its share and not the day: else each step would be written with all others of its day. */
    @Test
    void stepsAreSpreadOverTheParts() {
        Map<String, Document> all = Days.after(Map.of(), many(400));

        assertThat(all.values().stream().filter(Parts::is))
                .hasSize(Parts.MANY)
                .allSatisfy(
                        part -> assertThat(part.getString(Parts.COUNTED).lines().count())
                                .isBetween(20L, 100L));
    }

    @Test
    void whatARegisterTellsOfADayIsOnePart() {
        OfficeDay live =
                Days.touches(dossier(DAY, DUE).reception(), 0).getFirst().at();

        assertThat(live.parts()).isEqualTo(Parts.MANY);
        assertThat(new OfficeDay(live.office(), live.day(), live.day().plusDays(1)).parts())
                .isEqualTo(1);
    }

    private static List<Touch> many(int dossiers) {
        return IntStream.range(0, dossiers)
                .mapToObj(_ -> dossier(DAY, DUE))
                .flatMap(dossier -> Days.touches(dossier.reception(), 0).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
