package motcua.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.health.HealthStatus;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the provider. Asked for again when a token names one that is not known, but not more often than a forger could make us: what
 * was not there a moment ago is not there now, and a token that names it is bad. That is no outage.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    /** So long the keys known last are good when the provider is away; its tokens live shorter. */
    private static final Duration OUTAGE = Duration.ofHours(4);

    private final JWKSource<SecurityContext> known;
    private volatile boolean isThere;

    private ProviderKeys(URL address) {
        this.known = JWKSourceBuilder.create(
                        address, new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .healthReporting(report -> isThere = report.getHealthStatus() == HealthStatus.HEALTHY)
                .build();
    }

    static JWKSource<SecurityContext> at(URL address) {
        return new ProviderKeys(address);
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return known.get(wanted, context);
        } catch (RateLimitReachedException e) {
            if (isThere) {
                return List.of();
            }
            throw e;
        }
    }
}
