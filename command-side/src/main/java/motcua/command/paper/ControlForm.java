package motcua.command.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.command.paper.Block.Column;
import motcua.command.paper.Block.Grid;
import motcua.command.paper.Block.Row;
import motcua.deadline.Deadline;
import motcua.deadline.Punctuality;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.Stamp;
import org.jspecify.annotations.Nullable;

/** Mẫu số 06: through whose hands the dossier went, when, and whether in time. It goes with the dossier, so it names no applicant. */
final class ControlForm {

    private ControlForm() {}

    static Paper fill(Source source) {
        Wording wording = source.wording();
        History history = source.history();
        Deadline appointed = history.appointed();
        Instant instead = history.dueInstead();
        DeadlineExtended extended = history.lastOf(DeadlineExtended.class);
        return new Sheet(source, Form.CONTROL)
                .field("office", wording.say("office-of", source.office()))
                .procedure()
                .field("channel", wording.say("channel-" + history.card().channel()))
                .fieldIfAny("limit", ReceiptForm.limit(wording, history.term()))
                .fieldIfAny("received", appointed == null ? "" : wording.time(appointed.received()))
                .fieldIfAny("due", appointed == null ? "" : wording.time(appointed.due()))
                .fieldIfAny("due-instead", instead == null ? "" : wording.time(instead))
                .fieldIfAny(
                        "due-after",
                        extended == null ? "" : wording.time(extended.deadline().due()))
                .add(grid(source))
                .add(new Block.Note(wording.say("control-how")))
                .sign("maker", "sign", "")
                .sign("head", "sign-seal", "")
                .paper("");
    }

    private static Grid grid(Source source) {
        Wording wording = source.wording();
        List<Column> columns = List.of(
                new Column(wording.say("ordinal"), 8),
                new Column(wording.say("giver"), 16),
                new Column(wording.say("taker"), 16),
                new Column(wording.say("at"), 13),
                new Column(wording.say("until"), 13),
                new Column(wording.say("standing"), 11),
                new Column(wording.say("note"), 23));
        List<Row> rows = new ArrayList<>();
        for (HandOver over : HandOvers.of(source.history(), source.registry())) {
            rows.add(row(rows.size() + 1, over, source));
        }
        return new Grid("", columns, rows);
    }

    private static Row row(int number, HandOver over, Source source) {
        Wording wording = source.wording();
        return new Row(List.of(
                Integer.toString(number),
                Hands.name(over.from(), source),
                Hands.name(over.to(), source),
                wording.shortTime(over.stamp().occurredAt()),
                over.due() == null ? "–" : wording.shortTime(over.due()),
                standing(wording, over.punctuality()),
                note(over, source)));
    }

    static String standing(Wording wording, @Nullable Punctuality punctuality) {
        return punctuality == null ? "–" : wording.say("standing-" + punctuality);
    }

    /** What was handed over, by whose order, and when it was written down if that was later. */
    private static String note(HandOver over, Source source) {
        Wording wording = source.wording();
        List<String> notes = new ArrayList<>();
        notes.add(wording.say("over-" + over.step().getClass().getSimpleName()));
        if (over.isOrdered()) {
            notes.add(wording.say(
                    "ordered-by", source.registry().person(over.stamp().actor().login())));
        }
        Stamp stamp = over.stamp();
        if (stamp.whyLate() != null) {
            notes.add(wording.say("recorded-at", wording.shortTime(stamp.recordedAt())));
        }
        return String.join("; ", notes);
    }
}
