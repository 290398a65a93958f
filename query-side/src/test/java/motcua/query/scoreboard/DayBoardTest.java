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
        Document day = DayBoard.after(null, Touch.of(dossier(DAY, DUE).reception(), 0));

        assertThat(day.getString("_id")).isEqualTo("H37.08.01|2022-03-04");
        assertThat(day.getString("office")).isEqualTo("H37.08.01");
        assertThat(day.getString("day")).isEqualTo("2022-03-04");
        assertThat(day.getLong("rev")).isEqualTo(1);
        assertThat(day.getString("cells")).isEqualTo("2.000815 COUNTER 1 0 0 0 0 1 0 0 0 0 0 0 0 0 0\n");
    }

    @Test
    void aTouchThatWasCountedChangesNothing() {
        List<Touch> touches = Touch.of(dossier(DAY, DUE).reception(), 0);
        Document once = DayBoard.after(null, touches);

        assertThat(DayBoard.after(once, touches)).isEqualTo(once);
    }

    @Test
    void anotherEventOfTheSameDossierCounts() {
        Steps dossier = dossier(DAY, DUE).resolvedAt("2022-03-04T09:00");
        Document day = DayBoard.after(null, Touch.of(dossier.reception(), 0));

        assertThat(DayBoard.after(day, Touch.of(dossier.resolution(), 1)).getString("cells"))
                .isEqualTo("2.000815 COUNTER 1 1 0 1 0 1 1 0 0 0 0 0 0 0 0\n");
    }

    @Test
    void cellsStandInOrderOfProcedureAndChannel() {
        List<Touch> touches = new ArrayList<>();
        touches.addAll(Touch.of(
                dossier("H37.08.01", "2.000815", Channel.ONLINE, DAY, DUE).reception(), 0));
        touches.addAll(Touch.of(
                dossier("H37.08.01", "1.001193", Channel.POST, DAY, DUE).reception(), 0));
        touches.addAll(Touch.of(
                dossier("H37.08.01", "2.000815", Channel.COUNTER, DAY, DUE).reception(), 0));

        assertThat(DayBoard.after(null, touches).getString("cells")).isEqualTo("""
                        1.001193 POST 1 0 0 0 0 1 0 0 0 0 0 0 0 0 0
                        2.000815 COUNTER 1 0 0 0 0 1 0 0 0 0 0 0 0 0 0
                        2.000815 ONLINE 1 0 0 0 0 1 0 0 0 0 0 0 0 0 0
                        """);
    }

    @Test
    void equalSetsAreEqualBytesWhateverTheOrder() {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            touches.addAll(Touch.of(dossier(DAY, DUE).reception(), 0));
        }
        Document forth = DayBoard.after(null, touches);
        Collections.shuffle(touches, new Random(7));
        Document first = DayBoard.after(null, touches.subList(0, 31));
        Document back = DayBoard.after(first, touches);

        assertThat(back).isEqualTo(forth);
        assertThat(new ScoreboardView().progress(back)).isEqualTo(new ScoreboardView().progress(forth));
    }
}
