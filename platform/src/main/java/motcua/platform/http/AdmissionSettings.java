package motcua.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How many requests this process works at.
 *
 * @param readers requests that only read, at a time
 * @param writers the others, at a time
 * @param waiting how many more of each kind may wait for their turn
 * @param longestWait how long at most
 */
@ConfigurationProperties("motcua.http")
record AdmissionSettings(
        @DefaultValue("32") int readers,
        @DefaultValue("16") int writers,
        @DefaultValue("256") int waiting,
        @DefaultValue("1s") Duration longestWait) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AdmissionSettings.class)
    static class Wiring {}
}
