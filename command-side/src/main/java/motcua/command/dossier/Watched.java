package motcua.command.dossier;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import motcua.catalogue.Catalogue;
import motcua.deadline.Deadline;
import motcua.dossier.Act;
import motcua.dossier.Actor;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Reminder;
import motcua.dossier.Stamp;

/** One dossier as whoever watches the time sees it: what will have to be said, and when. */
public final class Watched {

    private static final String FINGERPRINT = "house";

    private final Dossier dossier;

    private Watched(Dossier dossier) {
        this.dossier = dossier;
    }

    /** Before its first event. */
    public static Watched unknown() {
        return new Watched(new Dossier.Unknown());
    }

    /** The same after {@code event}, which made {@code version} of the dossier. */
    public Watched after(DossierEvent event, long version) {
        return new Watched(Evolution.evolve(dossier, event, version));
    }

    /** Whether time can still bring anything about. */
    public boolean isRunning() {
        return dossier instanceof Dossier.Known known
                && !Dossier.stateOf(known).isEnd()
                && !(known instanceof Dossier.Resolved);
    }

    /** When each reminder takes hold that was not recorded for that instant yet. */
    public Map<Reminder, Instant> upcoming(Catalogue catalogue) {
        Map<Reminder, Instant> upcoming = new EnumMap<>(Reminder.class);
        if (dossier instanceof Dossier.Known known && isRunning()) {
            Course course = known.course();
            Terms terms = Terms.of(course, catalogue);
            for (Reminder of : Reminder.values()) {
                Policies.Span span = Policies.span(of, known, terms.setting());
                if (span != null && !span.at().equals(course.trace().reminded().get(of))) {
                    upcoming.put(of, span.at());
                }
            }
        }
        return upcoming;
    }

    /** Whether its deadline would be another one under the calendar of {@code catalogue}. */
    public boolean moves(Catalogue catalogue) {
        if (!(dossier instanceof Dossier.Known known) || !Act.MOVE.isPossible(dossier.state())) {
            return false;
        }
        Course course = known.course();
        Deadline before = course.deadline();
        Deadline after = Terms.of(course, catalogue).deadline(course);
        return before != null && after != null && Policies.isMoved(before, after, catalogue.calendar());
    }

    /** What the house says when a calendar has changed. */
    public static DossierCommand move(DossierId dossier, String calendar, Instant now) {
        CommandId id = CommandId.chosenBy(Actor.HOUSE.login(), dossier + " " + calendar + " " + now);
        return new DossierCommand.MoveDeadline(
                dossier, Stamp.live(Actor.HOUSE, now, new Stamp.Request(id, FINGERPRINT)));
    }

    /** What the house says about {@code dossier} now: the same about the same instant {@code at} is the same request. */
    public static DossierCommand remind(DossierId dossier, Reminder of, Instant at, Instant now) {
        CommandId id = CommandId.chosenBy(Actor.HOUSE.login(), dossier + " " + of + " " + at);
        return new DossierCommand.RemindDossier(
                dossier, of, Stamp.live(Actor.HOUSE, now, new Stamp.Request(id, FINGERPRINT)));
    }
}
