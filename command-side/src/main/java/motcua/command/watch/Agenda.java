package motcua.command.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import motcua.catalogue.Catalogue;
import motcua.command.dossier.Watched;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Reminder;

/** What will have to be said about which running dossier, and when. Some 500 bytes for each that runs, and nothing for the others. */
final class Agenda {

    private final Map<DossierId, Watched> running = new HashMap<>();
    private final Set<DossierId> changed = new HashSet<>();
    private final SortedMap<Instant, List<Entry>> entries = new TreeMap<>();
    private final SequencedSet<DossierId> moves = new LinkedHashSet<>();
    private Catalogue catalogue;

    /** One thing to say about a dossier from {@code at} on. */
    record Entry(DossierId dossier, Reminder of, Instant at) {}

    Agenda(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** From now on under the calendar of {@code other}: every deadline is looked at again when that is another one. */
    void under(Catalogue other) {
        if (!other.calendar().version().equals(catalogue.calendar().version())) {
            catalogue = other;
            entries.clear();
            changed.addAll(running.keySet());
        }
    }

    /** Takes the next event of a dossier, which made {@code version} of it. */
    void take(DossierEvent event, long version) {
        DossierId id = event.dossier();
        Watched after = running.getOrDefault(id, Watched.unknown()).after(event, version);
        if (after.isRunning() || canRunAgain(event)) {
            running.put(id, after);
            changed.add(id);
        } else {
            forget(id);
        }
    }

    void forget(DossierId id) {
        running.remove(id);
        changed.remove(id);
        moves.remove(id);
    }

    /** A decision may be taken back until its result is returned. */
    private static boolean canRunAgain(DossierEvent event) {
        return event instanceof DossierEvent.DossierResolved;
    }

    /** Takes out at most {@code atMost} dossiers whose deadline the calendar has moved. */
    List<DossierId> moved(int atMost) {
        enterChanged();
        List<DossierId> moved = new ArrayList<>();
        while (moved.size() < atMost && !moves.isEmpty()) {
            moved.add(moves.removeFirst());
        }
        return moved;
    }

    /** Puts back a dossier that could not be told, to be tried again. */
    void again(DossierId dossier) {
        moves.add(dossier);
    }

    /** How many deadlines are still to be moved. */
    int toMove() {
        return moves.size();
    }

    private void enterChanged() {
        changed.forEach(this::enter);
        changed.clear();
    }

    /** Takes out what is due at {@code now}. What changed meanwhile is left out: the entry it got instead stands later. */
    List<Entry> due(Instant now) {
        enterChanged();
        List<Entry> due = new ArrayList<>();
        SortedMap<Instant, List<Entry>> past = entries.headMap(now.plusMillis(1));
        past.values().forEach(due::addAll);
        past.clear();
        due.removeIf(entry -> !isStillDue(entry));
        return due;
    }

    /** Puts back what could not be said, to be tried again at {@code at}. */
    void again(Entry entry, Instant at) {
        entries.computeIfAbsent(at, _ -> new ArrayList<>()).add(entry);
    }

    private void enter(DossierId id) {
        Watched dossier = running.get(id);
        if (dossier != null) {
            dossier.upcoming(catalogue).forEach((of, at) -> again(new Entry(id, of, at), at));
            if (dossier.moves(catalogue)) {
                moves.add(id);
            }
        }
    }

    private boolean isStillDue(Entry entry) {
        Watched dossier = running.get(entry.dossier());
        return dossier != null && entry.at().equals(dossier.upcoming(catalogue).get(entry.of()));
    }

    /** How many dossiers are watched. */
    int size() {
        return running.size();
    }
}
