package motcua.query.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are driven.
 *
 * @param patience how long a reader with {@code ?after=} waits
 * @param batch about how many events a segment takes into one bulk write while it catches up
 * @param workers how many threads write views; 0 for as many as there are processors. More of them make smaller batches
 * @param retire how long a replaced generation stays, for readers that still hold it
 * @param tombstones how long a removed document keeps its version; much longer than a segment can have two owners
 * @param heartbeat how often a stream says that it is still there; shorter than the idle time-outs of common proxies
 * @param extendClaims how often at most a segment without news writes anew that it is this process's, which others believe for 10 s;
 *     more than the 4 s only where there are no others
 */
@ConfigurationProperties("motcua.views")
record ViewProperties(
        @DefaultValue("2s") Duration patience,
        @DefaultValue("500") int batch,
        @DefaultValue("0") int workers,
        @DefaultValue("60s") Duration retire,
        @DefaultValue("5m") Duration tombstones,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("4s") Duration extendClaims) {}
