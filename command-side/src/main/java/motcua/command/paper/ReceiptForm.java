package motcua.command.paper;

import java.util.List;
import java.util.stream.IntStream;
import motcua.command.paper.Block.Column;
import motcua.command.paper.Block.Grid;
import motcua.command.paper.Block.Row;
import motcua.deadline.Deadline;
import motcua.deadline.Term;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent.SupplementProvided;
import org.jspecify.annotations.Nullable;

/** Mẫu số 01: what the applicant walks away with, naming when the result is there (NĐ 118/2025 Điều 17). */
final class ReceiptForm {

    private static final int LINES_BY_HAND = 4;

    private ReceiptForm() {}

    static Paper fill(Source source) {
        Wording wording = source.wording();
        DossierCode code = source.history().card().code();
        Deadline deadline = deadline(source.history());
        return new Sheet(source, Form.RECEIPT)
                .words("receipt-intro", source.office())
                .party("applicant")
                .procedure()
                .field(
                        "channel",
                        wording.say("channel-" + source.history().card().channel()))
                .add(papers(wording))
                .field("sets", "")
                .fieldIfAny("limit", limit(wording, source.history().term()))
                .field("received", deadline == null ? "" : wording.time(deadline.received()))
                .field("due", deadline == null ? "" : wording.time(deadline.due()))
                .fieldIfAny("decided-by", decidedBy(source))
                .field("collect", collect(source))
                .field("fee", fee(wording, source.history()))
                .field("book", wording.say("book-of", code.series(), numberOf(code)))
                .fieldIfAny("tracking-secret", source.secret())
                .sign("submitter", "sign", "")
                .sign("receiver", "sign", source.maker())
                .paper(wording.say("number-01", numberOf(code)));
    }

    /** The deadline that the step of this receipt gave. */
    private static @Nullable Deadline deadline(History history) {
        return history.last().event() instanceof SupplementProvided step ? step.deadline() : history.appointed();
    }

    /** Which papers were handed in, no step tells: lines to be filled in at the counter. */
    private static Grid papers(Wording wording) {
        List<Column> columns = List.of(
                new Column(wording.say("ordinal"), 8),
                new Column(wording.say("paper-name"), 54),
                new Column(wording.say("paper-original"), 13),
                new Column(wording.say("paper-copy"), 13),
                new Column(wording.say("paper-count"), 12));
        List<Row> rows = IntStream.rangeClosed(1, LINES_BY_HAND)
                .mapToObj(line -> new Row(List.of(Integer.toString(line), "", "", "", "")))
                .toList();
        return new Grid(wording.say("papers"), columns, rows);
    }

    /** The limit in words, and where it stands when somebody said. */
    static String limit(Wording wording, @Nullable Term term) {
        if (term == null) {
            return "";
        }
        return wording.say(
                "limit-" + term.limit().unit(), Integer.toString(term.limit().value()));
    }

    /** NĐ 309/2026 Điều 8: where the rules say so, the clock starts when that office has it, so the due instant may move. */
    private static String decidedBy(Source source) {
        String office = source.decidedBy();
        return office.isEmpty() ? "" : source.wording().say("decided-there", office);
    }

    private static String collect(Source source) {
        String key = source.history().card().channel() == Channel.POST ? "collect-post" : "collect-counter";
        return source.wording().say(key, source.office());
    }

    /** What was asked for until now, and whether it is paid. */
    static String fee(Wording wording, History history) {
        long asked = history.askedVnd();
        long paid = history.paidVnd();
        if (asked == 0) {
            return wording.say("fee-none");
        }
        String key = paid >= asked ? "fee-paid" : "fee-unpaid";
        return wording.say(key, wording.amount(asked), wording.amount(Math.max(0, asked - paid)));
    }

    /** The running number at the end of a code: the line in the office's book of that day. */
    static String numberOf(DossierCode code) {
        String value = code.value();
        return value.substring(value.lastIndexOf('-') + 1);
    }
}
