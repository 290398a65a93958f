package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import motcua.dossier.Channel;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The figures that Lạng Sơn published in 2022, with the denominators it left out. */
class ArticleTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2022, 9, 30);

    private static final Cell COUNTER = new Cell("2.000815", Channel.COUNTER);
    private static final Cell ONLINE = new Cell("2.000815", Channel.ONLINE);

    @Test
    void theProvinceReceivedATenthOnline() {
        Row province = row(Map.of(ONLINE, resolved(45_945, 45_945), COUNTER, resolved(400_422, 400_422)));

        assertThat(province.received()).isEqualTo(446_367);
        assertThat(province.online()).isEqualTo(45_945);
        assertThat(province.onlineShare())
                .hasToString("Rate[value=10.29, numerator=45945, denominator=446367, "
                        + "formula=online-share, article=QĐ 766/QĐ-TTg]");
    }

    @Test
    void huuLungDividesByReceived() {
        Row office = row(Map.of(COUNTER, resolved(4_577, 4_573)));

        assertThat(office.onTimeOfReceived())
                .hasToString("Rate[value=99.91, numerator=4573, denominator=4577, "
                        + "formula=on-time-of-received, article=derived]");
        assertThat(office.open()).isEqualTo(4);
    }

    @Test
    void hoangDongDividesByResolved() {
        Row office = row(Map.of(COUNTER, resolved(11_497, 11_471)));

        assertThat(office.onTimeOfResolved().value()).hasToString("100.00");
        assertThat(office.onTimeOfResolved().denominator()).isEqualTo(11_471);
        assertThat(office.onTimeOfReceived().value()).hasToString("99.77");
        assertThat(office.onTimeOfReceived().denominator()).isEqualTo(11_497);
    }

    private static Tally resolved(long received, long onTime) {
        return new Tally()
                .add(Count.RECEIVED, received)
                .add(Count.RESOLVED, onTime)
                .add(Count.EARLY, onTime / 3)
                .add(Count.ON_TIME, onTime - onTime / 3);
    }

    private static Row row(Map<Cell, Tally> cells) {
        Reckoning reckoning = new Reckoning(new Period(START, END, LocalDate.of(2026, 11, 23)), null);
        reckoning.take(new Document("office", "H37.08.01")
                .append("day", "2022-03-04")
                .append("lateEntry", "PT24H")
                .append("cells", Cells.write(cells)));
        return Row.of(null, null, reckoning.total());
    }
}
