package motcua.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import motcua.catalogue.Calendars;
import motcua.command.dossier.Watched;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierId;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredStream;
import motcua.platform.stored.StoredStream.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all events from the first one on and, whenever it has seen all that there were, says what is due. It remembers nothing over a
 * restart and needs not: whether something was said stands in the dossier, whose rules refuse to say it twice. So any number
 * may watch at once, and whoever was away catches up.
 */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int PAGE = 1_000;
    private static final int MOVES_A_TURN = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StoredStream events;
    private final EventReader reader;
    private final Calendars calendars;
    private final Agenda agenda;
    private final Function<DossierCommand, Answer> commands;
    private final Clock clock;
    private @Nullable String position;

    /** @param commands sends one, and throws what a store that is away throws */
    Watch(
            StoredStream events,
            EventReader reader,
            Calendars calendars,
            Function<DossierCommand, Answer> commands,
            Clock clock) {
        this.events = events;
        this.reader = reader;
        this.calendars = calendars;
        this.agenda = new Agenda(calendars.inForce());
        this.commands = commands;
        this.clock = clock;
    }

    /** Reads on to the present, then says what is due; returns how many things were said. Throws what the store throws. */
    int turn() {
        catchUp();
        agenda.under(calendars.inForce());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int said = moved(now);
        for (Agenda.Entry entry : agenda.due(now)) {
            said += isSaid(entry, now) ? 1 : 0;
        }
        return said;
    }

    /** A part of what a decree moved: people's commands come in between, and what becomes due as well. */
    private int moved(Instant now) {
        String calendar = calendars.inForce().calendar().version();
        int moved = 0;
        Deque<DossierId> left = new ArrayDeque<>(agenda.moved(MOVES_A_TURN));
        while (!left.isEmpty()) {
            DossierId dossier = left.remove();
            try {
                moved += commands.apply(Watched.move(dossier, calendar, now)) instanceof Answer.Done ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("could not move the deadline of {}, will try again", dossier, e);
                // The one that failed comes last, or it would keep the others from ever being moved.
                left.add(dossier);
                left.forEach(agenda::again);
                return moved;
            }
        }
        return moved;
    }

    /** As far as the store was when it began: who read on while anything comes would not be through before a load ends. */
    private void catchUp() {
        Instant begun = clock.instant();
        Page page;
        do {
            page = events.after(position, PAGE);
            page.events().forEach(this::take);
            position = page.position();
        } while (page.events().size() == PAGE
                || (!page.events().isEmpty() && page.events().getLast().at().isBefore(begun)));
    }

    /** A dossier of which a step is missing is watched no longer: time goes on for the others. */
    private void take(StoredEvent stored) {
        reader.read(stored).ifPresent(event -> {
            try {
                agenda.take(event, stored.place().sequence());
            } catch (RuntimeException e) {
                LOG.warn("cannot watch dossier {}", event.dossier(), e);
                agenda.forget(event.dossier());
            }
        });
    }

    private boolean isSaid(Agenda.Entry entry, Instant now) {
        try {
            Answer answer = commands.apply(Watched.remind(entry.dossier(), entry.of(), entry.at(), now));
            return answer instanceof Answer.Done;
        } catch (RuntimeException e) {
            LOG.warn("could not say {} of {}, will try again", entry.of(), entry.dossier(), e);
            agenda.again(entry, now.plus(PATIENCE));
            return false;
        }
    }

    /** How many deadlines a decree has still to move. */
    int toMove() {
        return agenda.toMove();
    }

    /** How many dossiers run. */
    int running() {
        return agenda.size();
    }
}
