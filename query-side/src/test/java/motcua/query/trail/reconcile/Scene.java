package motcua.query.trail.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Checkpoint;
import motcua.proof.Tile;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Trail;

/** A copy of the base in the hands of somebody who can write everywhere. */
final class Scene {

    static final String HEAD = "trail/head";
    static final String PUBLISHED = "trail/checkpoint";
    static final String SIGNED = "signed/checkpoint";

    final Base base;
    final Path home;
    final Ledger ledger;
    final Random random;
    private Checkpoint remembered;

    Scene(Base base, Path home, long seed) {
        this.base = base;
        this.home = home;
        this.ledger = base.events().copy();
        this.random = new Random(seed);
        this.remembered = base.taken();
        Base.copy(base.whole(), home);
    }

    Trail trail() {
        return Trails.open(home, ledger);
    }

    Report reconcile() {
        Log log = trail().log();
        return new Reconciliation(Trails.identity(), log, ledger, List.of(), Trails.NOON).run();
    }

    /** What somebody outside has kept of the log; by default what is in the receipt of the base. */
    Checkpoint remembered() {
        return remembered;
    }

    void remember(Checkpoint checkpoint) {
        remembered = checkpoint;
    }

    /** A row, which is also the number of its entry. */
    int anyRow() {
        return random.nextInt(Base.EVENTS);
    }

    /** The row of step {@code sequence} of the dossier whose first row is {@code dossier}. */
    static int row(int dossier, int sequence) {
        return dossier + sequence * Base.DOSSIERS;
    }

    int anyDossier() {
        return random.nextInt(Base.DOSSIERS);
    }

    /** Where row {@code index} of the untouched store is logged. */
    Where logged(int index) {
        Place place = base.events().row(index).place();
        return new Where((long) index, place.stream(), place.sequence(), null, null);
    }

    /** How wide the tile of level 0 is that has entry {@code index}. */
    static int width(int index) {
        return Math.min(Tile.FULL_WIDTH, Base.EVENTS - index / Tile.FULL_WIDTH * Tile.FULL_WIDTH);
    }

    void edit(String path, UnaryOperator<byte[]> change) {
        try {
            Path file = home.resolve(path);
            Files.write(file, change.apply(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void editText(String path, UnaryOperator<String> change) {
        edit(
                path,
                bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] content) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(home.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the directory {@code name} of the backup in the place of the present one. */
    void restore(String name) {
        Base.delete(home.resolve(name));
        Base.copy(base.backup().resolve(name), home.resolve(name));
    }

    static StoredEvent at(StoredEvent event, Place place) {
        return new StoredEvent(event.id(), place, event.at(), event.name(), event.revision(), event.payload());
    }

    static StoredEvent withPayload(StoredEvent event, byte[] payload) {
        return new StoredEvent(event.id(), event.place(), event.at(), event.name(), event.revision(), payload);
    }

    static StoredEvent withId(StoredEvent event, String id) {
        return new StoredEvent(id, event.place(), event.at(), event.name(), event.revision(), event.payload());
    }

    /** Whether the log as it is now can not have grown from the one that {@code taken} was signed of. */
    boolean contradicts(Checkpoint taken) {
        Log log = trail().log();
        Published present = log.published().orElseThrow();
        return present.size() < taken.size()
                || !log.consistency(taken.size(), present.size())
                        .holds(taken.root(), present.checkpoint().root());
    }
}
