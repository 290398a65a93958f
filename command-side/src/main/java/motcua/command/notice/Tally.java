package motcua.command.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.command.notice.Notice.State;
import motcua.notice.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts what became of notices, and says once, not at every attempt, that a receiver is in trouble. */
@Component
final class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private final MeterRegistry metrics;

    /** What was warned of last, by medium; nothing while all is well. */
    private final Map<Medium, String> troubles = new ConcurrentHashMap<>();

    Tally(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void attempted(Medium medium, Delivery delivery) {
        switch (delivery) {
            case Taken _ -> {
                if (troubles.remove(medium) != null) {
                    LOG.info("notices by {} are taken again", medium);
                }
            }
            case Later later -> warnOnce(medium, later.why(), "notices by {} wait and will be tried again: {}");
            case Never never -> {
                if (never.reason().isDeliverable()) {
                    String answer = never.reason() + (never.code() == null ? "" : " " + never.code());
                    warnOnce(medium, answer, "notices by {} fail for good, see /api/v1/admin/notices?state=failed: {}");
                }
            }
        }
    }

    private void warnOnce(Medium medium, String trouble, String sentence) {
        if (!trouble.equals(troubles.put(medium, trouble))) {
            LOG.warn(sentence, medium, trouble);
        }
    }

    void ended(Medium medium, State state) {
        metrics.counter("motcua.notices.ended", "medium", name(medium.name()), "outcome", name(state.name()))
                .increment();
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
