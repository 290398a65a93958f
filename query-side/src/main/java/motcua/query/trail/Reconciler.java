package motcua.query.trail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import motcua.platform.stored.StoredStream;
import motcua.query.platform.View;
import motcua.query.platform.Views;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Trail;
import motcua.query.trail.reconcile.CountedView;
import motcua.query.trail.reconcile.Reconciliation;
import motcua.query.trail.reconcile.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares store, log and views every night, and when an administrator asks; one comparison at a time. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Reconciliation reconciliation;
    private final Alarms alarms;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Report last;

    Reconciler(Trail trail, StoredStream events, List<View> views, Views readable, Alarms alarms, Clock clock) {
        this.reconciliation =
                new Reconciliation(trail.identity(), trail.log(), events, CountedView.of(readable, views), clock);
        this.alarms = alarms;
    }

    /** The report of the last comparison of this process; empty before the first. */
    Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /** Whether one is going on. */
    boolean isBusy() {
        return busy.get();
    }

    /** Begins one on a thread of its own; false while another one goes on. */
    boolean begin() {
        boolean begun = busy.compareAndSet(false, true);
        if (begun) {
            Thread.ofPlatform().name("trail-reconciliation").daemon().start(this::run);
        }
        return begun;
    }

    /** Half past two by the clocks of Viet Nam: nobody works then. */
    @Scheduled(cron = "${motcua.trail.nightly:0 30 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void nightly() {
        var _ = begin();
    }

    private void run() {
        try {
            Report report = reconciliation.run();
            last = report;
            tell(report);
        } catch (RuntimeException | Error e) {
            alarms.raise(Alarms.Kind.NOT_RECONCILED, "did not come to an end: " + e);
        } finally {
            busy.set(false);
        }
    }

    private void tell(Report report) {
        if (report.count() > 0) {
            alarms.raise(Alarms.Kind.NOT_RECONCILED, report.count() + " findings: " + report.counts());
        } else if (report.clean()) {
            alarms.end(Alarms.Kind.NOT_RECONCILED);
        } else {
            alarms.raise(Alarms.Kind.NOT_RECONCILED, "did not answer: " + report.away());
        }
        LOG.info(
                "trail reconciled: {} entries, {} findings, away: {}, {} ms",
                report.entries(),
                report.count(),
                report.away(),
                report.millis());
    }
}
