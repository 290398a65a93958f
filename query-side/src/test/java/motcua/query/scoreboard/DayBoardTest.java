package motcua.query.scoreboard;

import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import motcua.dossier.Channel;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DayBoardTest {

    private static final String DAY = "2022-03-04T08:15";
    private static final String DUE = "2022-03-04T17:00";

    @Test
    void theFirstTouchOpensADocument() {
        Document day = DayBoard.after(null, Days.touches(dossier(DAY, DUE).reception(), 0), Days.LATE_ENTRY);

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
        Document once = DayBoard.after(null, touches, Days.LATE_ENTRY);

        assertThat(DayBoard.after(once, touches, Days.LATE_ENTRY)).isEqualTo(once);
    }

    @Test
    void anotherEventOfTheSameDossierCounts() {
        Steps dossier = dossier(DAY, DUE).resolvedAt("2022-03-04T09:00");
        Document day = DayBoard.after(null, Days.touches(dossier.reception(), 0), Days.LATE_ENTRY);

        assertThat(DayBoard.after(day, Days.touches(dossier.resolution(), 1), Days.LATE_ENTRY)
                        .getString("cells"))
                .isEqualTo("2.000815 COUNTER R1 S1 O1 P2\n");
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

        assertThat(DayBoard.after(null, touches, Days.LATE_ENTRY).getString("cells"))
                .isEqualTo("""
                        1.001193 POST R1 P1 20220304:1
                        2.000815 COUNTER R1 P1 20220304:1
                        2.000815 ONLINE R1 P1 20220304:1
                        """);
    }

    @Test
    void equalSetsAreEqualBytesWhateverTheOrder() {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            touches.addAll(Days.touches(dossier(DAY, DUE).reception(), 0));
        }
        Document forth = DayBoard.after(null, touches, Days.LATE_ENTRY);
        Collections.shuffle(touches, new Random(7));
        Document first = DayBoard.after(null, touches.subList(0, 31), Days.LATE_ENTRY);
        Document back = DayBoard.after(first, touches, Days.LATE_ENTRY);

        assertThat(back).isEqualTo(forth);
        assertThat(Days.view().progress(back)).isEqualTo(Days.view().progress(forth));
    }
}
