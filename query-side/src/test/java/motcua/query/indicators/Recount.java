package motcua.query.indicators;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.deadline.Due;
import motcua.dossier.Actor;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.Outcome;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** Counts by looking through all events for each of them: slow, and without anything remembered. */
final class Recount {

    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private final List<DossierEvent> live;
    private final Map<String, Long> counts = new TreeMap<>();

    private Recount(List<Bench.Delivered> events) {
        live = events.stream()
                .map(Bench.Delivered::event)
                .filter(event -> event.stamp().line() == null)
                .toList();
    }

    static Map<String, Long> of(List<Bench.Delivered> events) {
        Recount recount = new Recount(events);
        recount.live.stream()
                .filter(event -> !event.stamp().actor().equals(Actor.HOUSE))
                .forEach(recount::count);
        return recount.counts;
    }

    private void count(DossierEvent event) {
        String actor = event.stamp().actor().office() == null
                ? ""
                : event.stamp().actor().login();
        add(event, actor, "STEP", true);
        add(
                event,
                actor,
                "LATE_ENTRY",
                event.stamp().whyLate() != null && told(event).compareTo(Duration.ofDays(1)) > 0);
        add(event, actor, "OPENED", subject(event) != null);
        add(event, actor, "REFILED", subject(event) != null && live.stream().anyMatch(end -> isBefore(end, event)));
        boolean sentBack = event instanceof SupplementAsked s && s.before() == null;
        if (event instanceof DossierReceived || event instanceof DossierDeclined || sentBack) {
            answered(event, actor);
        }
        add(event, actor, "SUPPLEMENT", event instanceof SupplementAsked);
        add(
                event,
                actor,
                "CLOCK_STOPPED",
                event instanceof SupplementAsked s && s.before() != null && s.deadline() == null);
        if (event instanceof DossierResolved resolved) {
            resolved(resolved);
        }
        if (event instanceof DossierReopened reopened) {
            add(event, reopened.officer().value(), "REOPENED", true);
        }
        if (event instanceof CorrectionAsked) {
            DossierResolved last = lastBefore(event, DossierResolved.class);
            add(event, last == null ? "" : last.by().value(), "CORRECTION", true);
        }
    }

    private void resolved(DossierResolved event) {
        String by = event.by().value();
        DossierAssigned assigned = lastBefore(event, DossierAssigned.class);
        add(event, by, "RESOLVED", true);
        add(
                event,
                by,
                "RESOLVED_AT_ONCE",
                assigned != null
                        && assigned.to().equals(event.by())
                        && recorded(event).isBefore(recorded(assigned).plusSeconds(60)));
        add(event, by, "RESOLUTION_TOLD_LATE", event.stamp().whyLate() != null);
    }

    private void answered(DossierEvent event, String actor) {
        Instant since = null;
        for (DossierEvent before : earlier(event)) {
            if (before instanceof DossierSubmitted
                    || (before instanceof SupplementProvided s && s.back() == State.SUBMITTED)) {
                since = recorded(before);
            }
        }
        if (since != null) {
            Instant due = Due.acceptance(since, CATALOGUE.setting(event.card().office(), since));
            add(event, actor, "ANSWERED", true);
            add(event, actor, "ANSWERED_LATE", due.isBefore(recorded(event)));
        }
    }

    /** Whether {@code end} sent somebody away who came again with {@code opening}. */
    private boolean isBefore(DossierEvent end, DossierEvent opening) {
        boolean ended = end instanceof DossierDeclined
                || end instanceof DossierStopped
                || (end instanceof DossierResolved r && r.outcome() == Outcome.REFUSED);
        if (!ended || end.dossier().equals(opening.dossier()) || recorded(end).isAfter(recorded(opening))) {
            return false;
        }
        String subject = live.stream()
                .filter(event -> event.dossier().equals(end.dossier()))
                .map(Recount::subject)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return subject.equals(subject(opening))
                && end.card().procedure().equals(opening.card().procedure())
                && ChronoUnit.DAYS.between(day(end), day(opening)) <= 30;
    }

    private static @Nullable String subject(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted e -> e.applicant().subject();
            case DossierReceived e when e.applicant() != null -> e.applicant().subject();
            case DossierDeclined e when e.applicant() != null -> e.applicant().subject();
            default -> null;
        };
    }

    private List<DossierEvent> earlier(DossierEvent event) {
        List<DossierEvent> ofDossier = live.stream()
                .filter(other -> other.dossier().equals(event.dossier()))
                .toList();
        return ofDossier.subList(0, ofDossier.indexOf(event));
    }

    private <E extends DossierEvent> @Nullable E lastBefore(DossierEvent event, Class<E> kind) {
        return earlier(event).reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    private static Instant recorded(DossierEvent event) {
        return event.stamp().recordedAt();
    }

    private static Duration told(DossierEvent event) {
        return Duration.between(event.stamp().occurredAt(), recorded(event));
    }

    private static LocalDate day(DossierEvent event) {
        return LocalDate.ofInstant(recorded(event), WorkingCalendar.ZONE);
    }

    private void add(DossierEvent event, String officer, String count, boolean counts) {
        if (counts) {
            this.counts.merge(event.card().office() + "|" + day(event) + " " + officer + " " + count, 1L, Long::sum);
        }
    }
}
