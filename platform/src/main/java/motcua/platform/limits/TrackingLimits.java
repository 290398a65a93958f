package motcua.platform.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often dossiers may be looked up without an account, in this process.
 *
 * @param enabled whether anything is counted
 * @param addressPerMinute requests a minute from one address (IPv6: one network of 64 bits), which may come all at once
 * @param failureCosts how many requests one counts as that found nothing
 * @param everybodyPerSecond requests a second from all addresses together
 * @param addresses how many addresses are remembered; those that were quiet longest are forgotten first
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed; none unless they are named
 */
@ConfigurationProperties("motcua.tracking.limits")
record TrackingLimits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("120") int addressPerMinute,
        @DefaultValue("10") int failureCosts,
        @DefaultValue("300") int everybodyPerSecond,
        @DefaultValue("100000") int addresses,
        @DefaultValue List<String> trustedProxies) {}
