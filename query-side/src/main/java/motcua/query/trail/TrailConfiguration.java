package motcua.query.trail;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import motcua.platform.keys.KeyFile;
import motcua.platform.stored.StoredStream;
import motcua.proof.Policy;
import motcua.proof.Quorum;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Cells;
import motcua.query.trail.log.Keys;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Pseudonyms;
import motcua.query.trail.log.Trail;
import motcua.query.trail.store.Cell;
import motcua.query.trail.store.DirectoryStore;
import motcua.query.trail.store.FileCell;
import motcua.query.trail.store.MongoCell;
import motcua.query.trail.store.MongoStore;
import motcua.query.trail.store.TileStore;
import motcua.query.trail.time.StampKeeper;
import motcua.query.trail.time.TimeAuthority;
import motcua.query.trail.time.TimeTrust;
import motcua.query.trail.witness.Witnesses;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts the log together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrailProperties.class)
class TrailConfiguration {

    @Bean
    Alarms trailAlarms(Clock clock) {
        return new Alarms(clock);
    }

    @Bean
    TileStore trailStore(TrailProperties trail, @Lazy MongoDatabase database) {
        return switch (trail.store()) {
            case DIRECTORY -> new DirectoryStore(trail.directory());
            case MONGODB -> new MongoStore(database);
        };
    }

    @Bean
    Cells trailCells(TrailProperties trail, @Lazy MongoDatabase database) {
        FileCell signed = new FileCell(trail.signed());
        return switch (trail.store()) {
            case DIRECTORY ->
                new Cells(
                        new FileCell(trail.directory().resolve("head")),
                        signed,
                        new FileCell(trail.directory().resolve("checkpoint")));
            case MONGODB -> new Cells(new MongoCell(database, "head"), signed, new MongoCell(database, "checkpoint"));
        };
    }

    @Bean
    Policy trailPolicy(TrailProperties trail) {
        return trail.policy() == null
                ? new Policy(List.of(), List.of(), Quorum.NONE)
                : Policy.parse(text(Path.of(trail.policy())));
    }

    /** Without witnesses it asks nobody. */
    @Bean
    AskedWitnesses trailWitnesses(TrailProperties trail, Policy policy, Alarms alarms) {
        return new AskedWitnesses(new Witnesses(policy, HttpClient.newHttpClient(), trail.witnessTimeout()), alarms);
    }

    @Bean
    Trail trail(
            TrailProperties properties,
            StoredStream events,
            TileStore store,
            Cells cells,
            Policy policy,
            AskedWitnesses witnesses,
            Alarms alarms,
            Clock clock) {
        Keys keys = KeyRing.read(properties, () -> isNew(cells), clock);
        return new Trail(
                new Trail.Identity(properties.origin(), keys, policy, pseudonyms(properties.pseudonymKey(), cells)),
                events,
                store,
                cells,
                witnesses,
                note -> {},
                alarms,
                clock,
                new Trail.Pace(properties.takeOver(), properties.heartbeat(), properties.look()));
    }

    /** With another key everybody would be somebody else from now on, and nobody could tell who was who before. */
    static Pseudonyms pseudonyms(Path key, Cells cells) {
        if (Files.notExists(key) && !isNew(cells)) {
            throw new IllegalStateException(
                    "the key of the pseudonyms, " + key + ", is missing, but the log has entries made with it");
        }
        return new Pseudonyms(new SecretKeySpec(KeyFile.bytes(key), "HmacSHA256"));
    }

    /** Only asked when a key is missing: the store of the log may come later than this process. */
    private static boolean isNew(Cells cells) {
        return Stream.of(cells.signed(), cells.head(), cells.published())
                .allMatch(cell -> cell.read().isEmpty());
    }

    @Bean
    Log trailLog(Trail trail) {
        return trail.log();
    }

    @Bean
    Stamping trailStamps(
            TrailProperties properties, @Lazy MongoDatabase database, Trail trail, Alarms alarms, Clock clock) {
        Cell cell = switch (properties.store()) {
            case DIRECTORY -> new FileCell(properties.directory().resolve("stamp"));
            case MONGODB -> new MongoCell(database, "stamp");
        };
        CellStamps store = new CellStamps(cell);
        return new Stamping(store, keeper(properties.stamps(), store, clock), trail, alarms, clock);
    }

    private static @Nullable StampKeeper keeper(TrailProperties.Stamps stamps, CellStamps store, Clock clock) {
        if (stamps.url() == null) {
            return null;
        }
        if (stamps.certificates() == null) {
            throw new IllegalStateException("motcua.trail.stamps.url needs motcua.trail.stamps.certificates");
        }
        TimeAuthority authority = new TimeAuthority(
                URI.create(stamps.url()),
                HttpClient.newHttpClient(),
                TimeTrust.read(Path.of(stamps.certificates()), null),
                stamps.timeout());
        return new StampKeeper(authority, store, clock);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
