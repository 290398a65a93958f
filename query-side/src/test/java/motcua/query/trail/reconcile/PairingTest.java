package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.platform.stored.StoredEvent;
import motcua.proof.Hash;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries and events find each other in any order, and waiting for each other is bounded. */
class PairingTest {

    private static final int MOST = 20;

    @TempDir
    Path home;

    private final Findings findings = new Findings();
    private final Pairing pairing = new Pairing(findings, MOST);
    private final Ledger ledger = Ledger.of(25);
    private final List<Entry> entries = new ArrayList<>();

    @BeforeEach
    void log() {
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();
        for (byte[] envelope : trail.log().bundle(0)) {
            Hash digest = Hash.sha256(envelope);
            entries.add(Entry.of(entries.size(), envelope, Vote.of(digest, digest, Hash.leaf(digest.bytes()))));
        }
    }

    @Test
    void whatComesWithinTheWindowIsPairedInAnyOrder() {
        for (int from = 0; from < 100; from += MOST) {
            for (int index = from + MOST - 1; index >= from; index--) {
                pairing.log(entries.get(index));
            }
            for (int index = from; index < from + MOST; index++) {
                store(ledger.row(index));
            }
        }
        pairing.endOfStore();

        assertThat(pairing.isGivenUp()).isFalse();
        assertThat(pairing.hasUnlogged()).isFalse();
        assertThat(findings.count()).isZero();
    }

    @Test
    void anotherStoreIsOneFinding() {
        entries.forEach(pairing::log);

        assertThat(pairing.isGivenUp()).isTrue();
        assertThat(findings.counts()).containsOnlyKeys(Kind.STORE_DIFFERS);
    }

    @Test
    void anotherLogIsOneFinding() {
        for (int row = 0; row < 100; row++) {
            store(ledger.row(row));
        }

        assertThat(findings.counts()).containsOnlyKeys(Kind.STORE_DIFFERS);
    }

    @Test
    void anEventThatStandsTwiceIsInserted() {
        store(ledger.row(7));
        store(ledger.row(7));

        assertThat(findings.counts()).containsOnlyKeys(Kind.EVENT_INSERTED);
    }

    private void store(StoredEvent event) {
        pairing.store(Told.of(event, Trails.identity().pseudonyms()));
    }
}
