package motcua.platform.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How looks are recorded.
 *
 * @param longestSecrecy for how long at most an investigation may be kept from the people concerned
 */
@ConfigurationProperties("motcua.access")
record AccessSettings(@DefaultValue("180d") Duration longestSecrecy) {}
