package motcua.query.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import motcua.proof.Policy;
import motcua.query.trail.log.Keys;
import motcua.query.trail.log.Trail;
import org.springframework.stereotype.Component;

/** Whom to believe about this log, as a file to keep (c2sp.org/tlog-policy). */
@Component
final class KeyPage {

    private final Keys keys;
    private final Policy witnesses;
    private final Clock clock;

    KeyPage(Trail trail, Policy witnesses, Clock clock) {
        this.keys = trail.identity().keys();
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /** Each key with what it is good for now, then the witnesses and their quorum. */
    String text() {
        Instant now = clock.instant();
        StringBuilder text = new StringBuilder();
        for (Keys.Entry key : keys.all()) {
            text.append("# ")
                    .append(keys.use(key, now))
                    .append(", since ")
                    .append(key.since())
                    .append('\n');
            text.append("log ").append(key.verifier()).append('\n');
        }
        return text.append(new Policy(List.of(), witnesses.witnesses(), witnesses.quorum()))
                .toString();
    }
}
