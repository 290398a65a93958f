package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.EntryTile;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Contradiction;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a damaged log still does, and that nobody else is accused of the damage. */
class DamageTest {

    private static final int DOSSIERS = 200;
    private static final String SALT = "\"salt\":\"";

    /** The first entry is the first step of this dossier; the others of its bundle are those of others. */
    private static final String FIRST = Story.of(0).id.toString();

    private static final String OTHER = Story.of(1).id.toString();

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(DOSSIERS);
    private Path bundle = Path.of("");

    @BeforeEach
    void log() {
        Trails.open(home, ledger).catchUp();
        bundle = home.resolve("trail").resolve(Log.pathOfEnvelopes(new EntryTile(0, 256)));
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private Map<Kind, Long> found() {
        return new Reconciliation(Trails.identity(), Trails.open(home, ledger).log(), ledger, List.of(), Trails.NOON)
                .run()
                .counts();
    }

    @Test
    void anEnvelopeThatCannotBeReadStopsTheLogByNameAndNobodyElsesReceipts() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        flip(bundle, 2);
        Trail trail = Trails.open(home, ledger);
        ledger.append(Story.of(1_000).at(Ledger.later(900)).received().last(), 0);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(trail::catchUp)
                    .isInstanceOf(Contradiction.class)
                    .hasMessageContaining("envelope 0")
                    .hasMessageContaining("envelopes/000");
        }
        // Whoever fails does not take the turn again and again.
        assertThat(trail.log().head().orElseThrow().epoch()).isEqualTo(2);
        Published published = trail.log().published().orElseThrow();
        assertThat(trail.log().steps(OTHER, published)).hasSize(4);
        assertThat(trail.log().steps(FIRST, published)).hasSize(3);

        Files.write(bundle, whole);
        trail.catchUp();
        assertThat(trail.log().steps(FIRST, published)).hasSize(4);
        assertThat(trail.log().published().orElseThrow().size()).isEqualTo(4 * DOSSIERS + 1);
    }

    @Test
    void anEnvelopeThatIsNotTheLoggedOneIsNotHandedOutAndItsRepairCounts() throws IOException {
        byte[] whole = Files.readAllBytes(bundle);
        byte[] altered = whole.clone();
        int salt = new String(whole, StandardCharsets.ISO_8859_1).indexOf(SALT) + SALT.length();
        altered[salt] = (byte) (whole[salt] == 'A' ? 'B' : 'A');
        Files.write(bundle, altered);
        Trail trail = Trails.open(home, ledger);
        Published published = trail.log().published().orElseThrow();

        assertThatThrownBy(() -> trail.log().steps(FIRST, published)).isInstanceOf(Contradiction.class);
        assertThat(trail.log().steps(OTHER, published)).hasSize(4);

        Files.write(bundle, whole);
        assertThat(trail.log().steps(FIRST, published)).hasSize(4);
    }

    @Test
    void aMissingBundleOfEnvelopesAccusesNoEvent() throws IOException {
        Files.delete(bundle);
        assertThat(found()).containsOnlyKeys(Kind.ENVELOPE_ALTERED);
    }

    @Test
    void anUnreadableEnvelopeAccusesNeitherItsEventNorTheStepBehindIt() throws IOException {
        flip(bundle, 2);
        assertThat(found()).isEqualTo(Map.of(Kind.ENVELOPE_ALTERED, 1L));
    }

    @Test
    void anEventThatWasInsertedIsNotExcusedByAnUnreadableEnvelope() throws IOException {
        flip(bundle, 2);
        ledger.insert(3, event("forged", new Place(UUID.randomUUID().toString(), 0), "dossier.received", "1"));
        assertThat(found()).containsKeys(Kind.ENVELOPE_ALTERED, Kind.EVENT_INSERTED);
    }

    @Test
    void missingTilesAccuseNoEnvelope() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("trail/tile"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(found()).containsOnlyKeys(Kind.ENTRY_ALTERED, Kind.TILE_ALTERED);
    }

    @Test
    void aHeadOfAnotherLogIsFound() throws IOException {
        Path head = home.resolve("trail/head");
        Files.writeString(head, Files.readString(head).replace(Trails.ORIGIN, "evil.example/log"));
        assertThat(found()).containsOnlyKeys(Kind.HEAD_ALTERED);
    }

    @Test
    void aLogThatWasSignedDoesNotGoOnWithoutACopyOfWhatWasSigned() throws IOException {
        ledger.append(Story.of(1_000).at(Ledger.later(900)).received().last(), 0);
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();
        Files.delete(home.resolve("trail/checkpoint"));
        Files.delete(home.resolve("signed/checkpoint"));

        assertThat(found()).containsOnlyKeys(Kind.SIGNED_COPY_LOST);
        ledger.append(Story.of(1_001).at(Ledger.later(900)).received().last(), 0);
        assertThatThrownBy(trail::catchUp).isInstanceOf(Contradiction.class);
        assertThatThrownBy(() -> Trails.open(home, ledger).catchUp()).isInstanceOf(Contradiction.class);
        assertThat(home.resolve("signed/checkpoint")).doesNotExist();
    }

    @Test
    void oddNamesThatWereLoggedAreNoFinding() {
        String stream = UUID.randomUUID().toString();
        ledger.append(event("x".repeat(600), new Place(stream, 0), "odd", "1"));
        ledger.append(event("", new Place(stream, 1), "y".repeat(600), "1"));
        ledger.append(event("third", new Place(stream, 2), "", ""));
        ledger.append(event("fourth", new Place("z".repeat(600), 0), "odd", "1"));
        Trails.open(home, ledger).catchUp();

        assertThat(found()).isEmpty();
    }

    private static StoredEvent event(String id, Place place, String name, String revision) {
        return new StoredEvent(id, place, Ledger.later(900), name, revision, new byte[] {'{', '}'});
    }
}
