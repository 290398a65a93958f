package motcua.command.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import motcua.calendar.WorkingCalendar;
import motcua.command.paper.Block.Column;
import motcua.command.paper.Block.Grid;
import motcua.command.paper.Block.Row;
import motcua.command.paper.Paper.Signature;
import motcua.deadline.Deadline;
import motcua.deadline.Punctuality;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.OfficeId;
import motcua.dossier.State;

/** Mẫu số 07: one line for each dossier that an office gave a code to, by day and number. */
final class RegisterForm {

    private static final List<Head> HEADS = List.of(
            new Head("ordinal", 5),
            new Head("register-code", 10),
            new Head("register-procedure", 12),
            new Head("register-sets", 4),
            new Head("register-owner", 10),
            new Head("register-contact", 10),
            new Head("register-agency", 7),
            new Head("register-received", 7),
            new Head("register-due", 8),
            new Head("register-returned", 7),
            new Head("register-way", 6),
            new Head("register-sign", 5),
            new Head("note", 9));

    private RegisterForm() {}

    /** What stands above a column, and how wide it is. */
    private record Head(String key, int percent) {}

    /** Which lines it has: those of the days from {@code from} to {@code to}, both included. */
    record Range(OfficeId office, LocalDate from, LocalDate to) {}

    /** The register of {@code range} with the dossiers {@code histories}, in the order of their codes. */
    static Paper fill(Range range, List<History> histories, Clear clear, Registry registry, Wording wording) {
        String office = registry.office(range.office());
        String from = wording.shortDay(range.from());
        String to = wording.shortDay(range.to());
        Instant made = made(range, histories);
        return new Paper(
                range.office() + "-07-" + range.from() + "-" + range.to(),
                wording.language(),
                true,
                made,
                Sheet.head(wording, office, "", made),
                wording.say("translation"),
                wording.capitals(wording.say("title-07")),
                wording.say("register-of", from, to),
                List.of(
                        grid(histories, clear, registry, wording),
                        new Block.Words(wording.say("register-count", Integer.toString(histories.size())))),
                List.of(
                        new Signature(wording.say("maker"), wording.say("sign"), ""),
                        new Signature(wording.say("head"), wording.say("sign-seal"), "")),
                "",
                "",
                wording.say("register-foot", range.office().toString(), from, to));
    }

    /** When the last of what it says was recorded; the first instant of its days when it says nothing. */
    private static Instant made(Range range, List<History> histories) {
        return histories.stream()
                .map(history -> history.last().event().stamp().recordedAt())
                .max(Instant::compareTo)
                .orElse(range.from().atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    private static Grid grid(List<History> histories, Clear clear, Registry registry, Wording wording) {
        List<Row> rows = new ArrayList<>();
        for (History history : histories) {
            rows.add(row(rows.size() + 1, new Source(history, clear, registry, wording)));
        }
        return new Grid(
                "",
                HEADS.stream()
                        .map(head -> new Column(wording.say(head.key()), head.percent()))
                        .toList(),
                rows);
    }

    private static Row row(int number, Source source) {
        Wording wording = source.wording();
        History history = source.history();
        Deadline appointed = history.appointed();
        DossierReturned returned = history.lastOf(DossierReturned.class);
        Party party = source.party();
        return new Row(List.of(
                Integer.toString(number),
                history.card().code().toString(),
                source.registry().procedure(history.card().procedure()),
                "",
                party.name(),
                joined(", ", party.address(), party.phone()),
                source.registry().office(history.card().decides()),
                appointed == null ? "" : wording.shortTime(appointed.received()),
                appointed == null ? "" : due(appointed, source),
                returned == null ? "" : wording.shortTime(returned.stamp().occurredAt()),
                wording.say("way-" + history.card().channel()),
                "",
                note(source)));
    }

    /** The date on the receipt, what came in its place, and the one new date that may have been given: never one instead of the other. */
    private static String due(Deadline appointed, Source source) {
        DeadlineExtended extended = source.history().lastOf(DeadlineExtended.class);
        Instant instead = source.history().dueInstead();
        Wording wording = source.wording();
        return joined(
                "; ",
                wording.shortTime(appointed.due()),
                instead == null ? "" : wording.say("register-instead", wording.shortTime(instead)),
                extended == null
                        ? ""
                        : wording.say(
                                "register-extended",
                                wording.shortTime(extended.deadline().due())));
    }

    /** Where it stands, and how its decision stood to its deadline (QĐ 766/QĐ-TTg: resolved, not returned, is the end). */
    private static String note(Source source) {
        History history = source.history();
        State state = State.after(history.last().event());
        DossierResolved resolved = history.lastOf(DossierResolved.class);
        boolean isOver = state == State.RESOLVED || state == State.RETURNED;
        return joined(
                "; ",
                source.wording().say("state-" + state),
                resolved == null || !isOver
                        ? ""
                        : ControlForm.standing(
                                source.wording(),
                                Punctuality.of(
                                        resolved.stamp().counted(),
                                        resolved.deadline().due())));
    }

    private static String joined(String separator, String... parts) {
        return String.join(
                separator, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
