package motcua.platform.postgres;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code motcua.events.*}.
 *
 * @param fetchDelay how long a reader at the end waits before it looks for events of <em>other</em> instances; events
 *     of its own instance wake it
 * @param connections size of the event store's own pool: one writes, the others load aggregates and feed projections
 * @param unsafeDurabilityAllowed start on a server that acknowledges commits before they are on disk. Breaks the
 *     promise that an accepted dossier is never lost; for throw-away data only
 */
@ConfigurationProperties("motcua.events")
record EventStoreSettings(
        @DefaultValue("100ms") Duration fetchDelay,
        @DefaultValue("8") int connections,
        @DefaultValue("false") boolean unsafeDurabilityAllowed) {}
