package motcua.query.trail.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Trail;
import motcua.query.trail.reconcile.Report.Outcome;
import motcua.query.trail.reconcile.Report.Part;
import motcua.query.trail.reconcile.Report.ViewCount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reconciliation from its beginning to its report. */
final class Pass {

    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);
    private static final long MILLIS = 1_000;

    private final Trail.Identity identity;
    private final Log log;
    private final StoredStream events;
    private final List<CountedView> views;
    private final Instant at;
    private final long start = System.nanoTime();

    private final Findings findings = new Findings();
    private final Streams streams = new Streams(findings);
    private final Pairing pairing = new Pairing(findings, Pairing.MOST);
    private final StoreWalk store;
    private final Set<Part> away = new LinkedHashSet<>();
    private final List<ViewCount> counts = new ArrayList<>();

    private @Nullable Standing standing;
    private @Nullable LogWalk walk;

    Pass(Trail.Identity identity, Log log, StoredStream events, List<CountedView> views, Instant at) {
        this.identity = identity;
        this.log = log;
        this.events = events;
        this.views = views;
        this.at = at;
        this.store = new StoreWalk(events, identity.pseudonyms(), streams, pairing);
    }

    Report run() {
        try (store) {
            Standing found = Standing.read(log, identity, findings);
            standing = found;
            compare(found);
        } catch (Away e) {
            note(e);
        }
        countViews();
        return report();
    }

    private void compare(Standing found) {
        LogWalk entries = new LogWalk(log, found, findings);
        Recording recording = new Recording(findings, at);
        walk = entries;
        while (entries.hasNext()) {
            for (Entry entry : entries.next()) {
                streams.log(entry);
                recording.take(entry);
                pairing.log(entry);
            }
            read(() -> store.readTo(entries.size()));
        }
        entries.finish();
        read(() -> settle(found));
    }

    /** Reads the store; without it the log is still compared with itself. */
    private void read(Runnable step) {
        try {
            step.run();
        } catch (Away e) {
            note(e);
            pairing.stop();
        }
    }

    private void settle(Standing found) {
        try {
            if (!found.isKnown()) {
                store.readToLastEntry();
            } else if (!store.readPast(found.position())) {
                findings.add(Kind.HEAD_ALTERED, Where.at(Standing.HEAD, "its position lies before events of the log"));
            }
            pairing.endOfStore();
            pairing.accuse(streams::isTaken, "the log has another event there");
            if (found.isKnown()) {
                store.excuseBehind(found.position());
                pairing.accuse(_ -> true, "not in the log");
            }
        } catch (IllegalArgumentException e) {
            findings.add(Kind.HEAD_ALTERED, Where.at(Standing.HEAD, "no position in the store"));
        }
    }

    private void countViews() {
        Standing found = standing;
        if (!away.isEmpty() || found == null || !found.isKnown() || pairing.hasUnreadable()) {
            counts.addAll(ViewCheck.none(views));
            return;
        }
        ViewCheck check = new ViewCheck(events, streams, findings, found.position());
        views.stream().map(check::check).flatMap(Optional::stream).forEach(counts::add);
        if (counts.stream().anyMatch(count -> count.outcome() == Outcome.AWAY)) {
            away.add(Part.VIEWS);
        }
    }

    private void note(Away e) {
        away.add(e.part());
        LOG.warn("the reconciliation goes on without what does not answer", e);
    }

    private Report report() {
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - start).toMillis());
        long entries = walk == null ? 0 : walk.size();
        Published published = standing == null ? null : standing.signed().published();
        return new Report(
                identity.origin(),
                at,
                millis,
                0,
                standing == null ? 0 : standing.size(),
                entries,
                store.size(),
                streams.logged(),
                entries * MILLIS / millis,
                standing == null ? null : shown(standing.position()),
                published == null ? null : published.note().toString(),
                findings.count(),
                findings.counts(),
                findings.details(),
                counts,
                List.copyOf(away));
    }

    /** A position without the name of its type, which is for the program alone. */
    private static @Nullable String shown(@Nullable String position) {
        return position == null ? null : position.substring(position.indexOf(' ') + 1);
    }
}
