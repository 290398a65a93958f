package motcua.query.trail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code motcua.trail.*}.
 *
 * @param origin which log this is; by custom the address under which it is published, without scheme. It can never be changed
 * @param store where tiles and envelopes are kept: {@code directory}, or {@code mongodb} beside the views
 * @param directory of the store {@code directory}
 * @param signed file with the checkpoint that was signed last. On another disk than the store, or better another machine:
 *     it tells whether the store was set back
 * @param keys directory with the keys that sign, one file each; one is made when a new log finds none
 * @param key text of a key, as in such a file, where secrets come from the environment; null for none
 * @param formerKey the key before it, whose signature still stands beside the new one's for 30 days; null for none
 * @param pseudonymKey file with the key of the pseudonyms; made when it is missing
 * @param policy file with the log's witnesses and their quorum (c2sp.org/tlog-policy); null for no witnesses
 * @param witnessTimeout how long a checkpoint waits for witnesses
 * @param takeOver how long the log may stand still in the hands of another process; zero for an only process
 * @param heartbeat how often a checkpoint is published although nothing was added
 * @param look how often the store is asked for events of <em>other</em> processes, which may be changed unnoticed until then;
 *     those of its own process are logged without it. More than the 100 ms only where nobody else writes
 * @param stamps time stamps of checkpoints
 */
@ConfigurationProperties("motcua.trail")
record TrailProperties(
        String origin,
        @DefaultValue("directory") Kind store,
        Path directory,
        Path signed,
        Path keys,
        @Nullable String key,
        @Nullable String formerKey,
        Path pseudonymKey,
        @Nullable String policy,
        @DefaultValue("1s") Duration witnessTimeout,
        @DefaultValue("5s") Duration takeOver,
        @DefaultValue("1h") Duration heartbeat,
        @DefaultValue("100ms") Duration look,
        @DefaultValue Stamps stamps) {

    /** A variable of the environment that is not set comes as an empty text. */
    TrailProperties {
        key = orNull(key);
        formerKey = orNull(formerKey);
        policy = orNull(policy);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Where a log is kept. */
    enum Kind {
        DIRECTORY,
        MONGODB
    }

    /**
     * Time stamps (RFC 3161).
     *
     * @param url of the authority; null for none
     * @param certificates PEM file with the certificates that the authority's must lead to; needed with a url
     * @param timeout how long an answer may take
     */
    record Stamps(
            @Nullable String url,
            @Nullable String certificates,
            @DefaultValue("5s") Duration timeout) {

        Stamps {
            url = orNull(url);
            certificates = orNull(certificates);
        }
    }
}
