package motcua.platform.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one account may ask, in this process.
 *
 * @param enabled whether anything is counted
 * @param perSecond requests a second in the long run
 * @param burst how many may come at once
 * @param atOnce how many may be answered at a time; less than there are seats, or one account could sit on all of them
 * @param accounts how many accounts are remembered; those that were quiet longest are forgotten first
 */
@ConfigurationProperties("motcua.account-limits")
record AccountLimits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50") int perSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("8") int atOnce,
        @DefaultValue("10000") int accounts) {}
