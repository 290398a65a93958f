package motcua.standalone.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import motcua.catalogue.Catalogue;
import motcua.deadline.Run;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.procedure.Procedure;

/** Draws the register of one office, line after line in order of reception, so that it adds up to its plan exactly. */
final class OfficeRegister {

    /** Fewer than {@link ProcedureMix#LONG_WORKING_DAYS}: what is left in work then is not late when the register ends. */
    private static final int LAST_DAYS = 8;

    /** Nobody is received in the last five minutes: there would be no time left to resolve it on the same day. */
    private static final int LAST_RECEPTION = OfficeHours.LAST - 5 * 60;

    private static final double BY_POST = 0.015;

    private final OfficePlan plan;
    private final Catalogue catalogue;
    private final ProcedureMix procedures;
    private final Chance chance;
    private final Handling.Hours hours;
    private final List<String> officers;

    private int unresolvedLeft;
    private int lastDaysLeft;

    OfficeRegister(OfficePlan plan, Catalogue catalogue, ProcedureMix procedures, long seed) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.chance = new Chance(seed, plan.office().toString());
        this.hours = new Handling.Hours(catalogue.calendar(), chance);
        this.officers = People.names(chance.between(3, 6), chance);
        this.unresolvedLeft = plan.unresolved();
    }

    void forEach(Consumer<Line> lines) {
        plan.stints().forEach(stint -> draw(stint, lines));
    }

    private void draw(Stint stint, Consumer<Line> lines) {
        List<LocalDate> days = Crowds.openDays(stint, catalogue.calendar());
        int[] received = Crowds.of(stint, days, chance);
        boolean last = stint.equals(plan.stints().getLast());
        int onlineLeft = stint.online();
        int left = stint.received();
        for (int i = 0; i < received.length; i++) {
            if (last && i == received.length - LAST_DAYS) {
                lastDaysLeft = left;
            }
            onlineLeft -= draw(days.get(i), received[i], onlineLeft, left, lines);
            left -= received[i];
        }
    }

    /** One day; returns how many of it were online. */
    private int draw(LocalDate day, int received, int onlineWanted, int left, Consumer<Line> lines) {
        int online = 0;
        int[] seconds = arrivals(received);
        for (int i = 0; i < received; i++) {
            boolean isOnline = chance.picks(onlineWanted - online, left - i);
            online += isOnline ? 1 : 0;
            lines.accept(line(day, seconds[i], i + 1, isOnline ? Channel.ONLINE : offline()));
        }
        return online;
    }

    private Line line(LocalDate day, int second, int number, Channel channel) {
        boolean stays = staysInWork();
        Procedure procedure = stays ? procedures.aLongOne(chance) : procedures.any(chance);
        OffsetDateTime received = OfficeHours.at(day, second);
        OffsetDateTime due = due(received, procedure);
        Handling handling = stays ? Handling.IN_WORK : handle(day, second, due.toLocalDate());
        return new Line(
                DossierCode.issue(plan.office(), day, number),
                procedure.code(),
                People.name(chance),
                received,
                due,
                handling.resolved(),
                handling.returned(),
                channel,
                plan.office(),
                chance.oneOf(officers));
    }

    private OffsetDateTime due(OffsetDateTime received, Procedure procedure) {
        Instant accepted = received.toInstant();
        return Run.of(accepted, procedure.term(), catalogue.setting(plan.office(), accepted))
                .deadline()
                .orElseThrow()
                .due()
                .atOffset(received.getOffset());
    }

    private Handling handle(LocalDate day, int second, LocalDate dueDay) {
        LocalDate end = plan.end();
        LocalDate lastDay = dueDay.isAfter(end) ? end : dueDay;
        return Handling.inTime(day, second, lastDay, end, hours);
    }

    private boolean staysInWork() {
        if (lastDaysLeft == 0) {
            return false;
        }
        boolean stays = chance.picks(unresolvedLeft, lastDaysLeft--);
        unresolvedLeft -= stays ? 1 : 0;
        return stays;
    }

    private Channel offline() {
        return chance.happens(BY_POST) ? Channel.POST : Channel.COUNTER;
    }

    private int[] arrivals(int received) {
        int[] seconds = new int[received];
        for (int i = 0; i < received; i++) {
            seconds[i] = chance.between(0, LAST_RECEPTION);
        }
        Arrays.sort(seconds);
        return seconds;
    }
}
