package motcua.platform.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import motcua.platform.http.FilterOrder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The limits of this process, unless they are switched off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrackingLimits.class, AccountLimits.class})
class LimitsConfiguration {

    @Bean
    @Order(FilterOrder.ADDRESSES)
    @ConditionalOnProperty(name = "motcua.tracking.limits.enabled", matchIfMissing = true)
    TrackingGate trackingGate(
            TrackingLimits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        // Monotonic: whoever sets the clock back would lock everybody out.
        Allowances allowances = new Allowances(limits, TimeMeter.SYSTEM_NANOTIME);
        return new TrackingGate(allowances, new Addresses(limits.trustedProxies()), new Refusal(problems));
    }

    @Bean
    @Order(AccountGate.BEHIND_SIGN_IN)
    @ConditionalOnProperty(name = "motcua.account-limits.enabled", matchIfMissing = true)
    AccountGate accountGate(
            AccountLimits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        Buckets.Rate rate = new Buckets.Rate(limits.burst(), limits.perSecond(), Duration.ofSeconds(1));
        Buckets accounts = new Buckets(rate, limits.accounts(), TimeMeter.SYSTEM_NANOTIME);
        return new AccountGate(accounts, new AtOnce(limits.atOnce()), new Refusal(problems));
    }
}
