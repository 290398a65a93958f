package motcua.query.trail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import motcua.platform.stored.StoredStream;
import motcua.proof.Policy;
import motcua.proof.Quorum;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.Trust;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Cells;
import motcua.query.trail.log.Cosigning;
import motcua.query.trail.log.Keys;
import motcua.query.trail.log.Pseudonyms;
import motcua.query.trail.log.Trail;
import motcua.query.trail.store.DirectoryStore;
import motcua.query.trail.store.FileCell;
import motcua.query.trail.store.TileStore;

/** Logs for tests: their identity is always the same, so that one directory can be opened again. */
public final class Trails {

    public static final String ORIGIN = "trail.test/log";
    public static final SignerKey KEY = SignerKey.of(ORIGIN, Seal.NOTE, new byte[32]);
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T05:00:00Z"), ZoneOffset.UTC);

    private Trails() {}

    /** Whom somebody believes who believes this log alone. */
    public static Trust trust() {
        return new Trust(ORIGIN, List.of(KEY.verifier()), List.of(), Quorum.NONE);
    }

    public static Trail.Identity identity(Policy policy) {
        Keys keys = new Keys(ORIGIN, List.of(new Keys.Entry(Instant.EPOCH, KEY.verifier(), KEY)));
        return new Trail.Identity(ORIGIN, keys, policy, new Pseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256")));
    }

    public static Trail.Identity identity() {
        return identity(new Policy(List.of(), List.of(), Quorum.NONE));
    }

    /** The cells of a log below {@code home}. */
    public static Cells cells(Path home) {
        return new Cells(
                new FileCell(home.resolve("trail/head")),
                new FileCell(home.resolve("signed/checkpoint")),
                new FileCell(home.resolve("trail/checkpoint")));
    }

    public static TileStore store(Path home) {
        return new DirectoryStore(home.resolve("trail"));
    }

    /** A log of {@code events} below {@code home}. */
    public static Trail open(Path home, StoredStream events) {
        return open(events, store(home), cells(home), new Alarms(NOON));
    }

    public static Trail open(StoredStream events, TileStore store, Cells cells, Alarms alarms) {
        return new Trail(
                identity(),
                events,
                store,
                cells,
                Cosigning.NOBODY,
                note -> {},
                alarms,
                NOON,
                new Trail.Pace(Duration.ZERO, Duration.ofHours(1), Duration.ofMillis(100)));
    }
}
