package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import motcua.proof.Checkpoint;
import motcua.proof.Endorsement;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.query.trail.log.Keys.Entry;
import motcua.query.trail.log.Keys.Use;
import org.junit.jupiter.api.Test;

/** A new key signs at once, the old one beside it for 30 days, and all that ever signed stay known. */
class KeysTest {

    private static final Instant ROTATED = Instant.parse("2026-11-24T00:00:00Z");
    private static final Entry FIRST = entry((byte) 1, Instant.EPOCH);
    private static final Entry SECOND = entry((byte) 2, ROTATED);
    private static final Keys KEYS = new Keys("log", List.of(SECOND, FIRST));
    private static final Note UNSIGNED = Note.of(new Checkpoint("log", 0, Hash.EMPTY_TREE).text());

    private static Entry entry(byte seed, Instant since) {
        byte[] bytes = new byte[32];
        bytes[0] = seed;
        SignerKey key = SignerKey.of("log", Seal.NOTE, bytes);
        return new Entry(since, key.verifier(), key);
    }

    private static List<?> signers(Instant at) {
        return KEYS.sign(UNSIGNED, at).endorsements(KEYS.verifiers()).stream()
                .map(Endorsement::by)
                .toList();
    }

    @Test
    void beforeItsTimeAKeyDoesNotSign() {
        Instant before = ROTATED.minusMillis(1);

        assertThat(signers(before)).isEqualTo(List.of(FIRST.verifier()));
        assertThat(KEYS.use(SECOND, before)).isEqualTo(Use.FUTURE);
        assertThat(KEYS.use(FIRST, before)).isEqualTo(Use.SIGNING);
    }

    @Test
    void forThirtyDaysBothSign() {
        for (Instant at : List.of(ROTATED, ROTATED.plus(Duration.ofDays(30)).minusMillis(1))) {
            assertThat(signers(at)).isEqualTo(List.of(SECOND.verifier(), FIRST.verifier()));
            assertThat(KEYS.use(FIRST, at)).isEqualTo(Use.OUTGOING);
        }
    }

    @Test
    void thenTheOldOneIsRetiredAndStillKnown() {
        Instant after = ROTATED.plus(Duration.ofDays(30));

        assertThat(signers(after)).isEqualTo(List.of(SECOND.verifier()));
        assertThat(KEYS.use(FIRST, after)).isEqualTo(Use.RETIRED);
        assertThat(KEYS.verifiers()).containsExactly(FIRST.verifier(), SECOND.verifier());
    }

    @Test
    void aKeyWhoseSecretWasDestroyedIsKnownAndDoesNotSign() {
        Keys keys = new Keys("log", List.of(new Entry(Instant.EPOCH, FIRST.verifier(), null)));

        assertThat(keys.canSign(ROTATED)).isFalse();
        assertThat(keys.verifiers()).containsExactly(FIRST.verifier());
        assertThat(new Keys("log", List.of()).canSign(ROTATED)).isFalse();
    }

    @Test
    void aKeyIsTwoLinesOfText() {
        assertThat(Entry.parse(SECOND.text()).verifier()).isEqualTo(SECOND.verifier());
        assertThat(Entry.parse(SECOND.text()).since()).isEqualTo(ROTATED);
        Entry destroyed = new Entry(ROTATED, SECOND.verifier(), null);
        assertThat(Entry.parse(destroyed.text())).isEqualTo(destroyed);
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.parse("since " + ROTATED));
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.parse(FIRST.verifier() + "\n" + ROTATED));
    }

    @Test
    void aKeyOfAnotherLogOrTheSameOneTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Keys("other", List.of(FIRST)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Keys("log", List.of(FIRST, FIRST)));
    }
}
