package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, each reader takes them or throws {@link Malformed}, and what it took is written back byte for
 * byte. The seeds are tried in every run; {@code docs/testing.md} says how to search for others.
 */
class ProofFuzzTest {

    private static final String SEEDS = "motcua.proof.FuzzSeeds#";
    private static final byte[] ENTRY = TrailReceipt.ENVELOPE.digest().bytes();

    private static void oneSpelling(byte[] input, UnaryOperator<byte[]> readAndWritten) {
        byte[] written;
        try {
            written = readAndWritten.apply(input);
        } catch (Malformed refused) {
            return;
        }
        assertThat(written).isEqualTo(input);
    }

    private static void oneSpellingOfText(byte[] input, Function<String, Object> read) {
        oneSpelling(input, bytes -> read.apply(Strict.utf8(bytes)).toString().getBytes(UTF_8));
    }

    @MethodSource(SEEDS + "receipts")
    @FuzzTest
    void receipts(byte[] input) {
        oneSpelling(input, bytes -> Receipt.parse(bytes).toString().getBytes(UTF_8));
        assertGenuine(Receipt.verify(input, ENTRY, TrailReceipt.TRUST));
        assertGenuine(TrailReceipt.verify(input));
    }

    /** Nobody finds a second checkpoint under which an entry stands without the keys of log and witness. */
    private static void assertGenuine(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted accepted) {
            assertThat(accepted.checkpoint().text()).isEqualTo(TrailReceipt.CHECKPOINT.text());
        }
    }

    @MethodSource(SEEDS + "notes")
    @FuzzTest
    void notes(byte[] input) {
        oneSpelling(input, bytes -> Note.parse(bytes).toString().getBytes(UTF_8));
    }

    @MethodSource(SEEDS + "answers")
    @FuzzTest
    void answersOfWitnesses(byte[] input) {
        Note note = TrailReceipt.CHECKPOINT;
        List<VerifierKey> trusted = List.of(TrailReceipt.WITNESS.verifier());
        Note merged;
        try {
            merged = note.withVerified(Strict.utf8(input), trusted);
        } catch (Malformed refused) {
            return;
        }
        assertThat(merged.endorsements(trusted)).isEqualTo(note.endorsements(trusted));
    }

    @MethodSource(SEEDS + "checkpoints")
    @FuzzTest
    void checkpoints(byte[] input) {
        oneSpellingOfText(input, text -> Checkpoint.parse(text).text());
    }

    @MethodSource(SEEDS + "envelopes")
    @FuzzTest
    void envelopes(byte[] input) {
        oneSpelling(input, bytes -> Envelope.parse(bytes).encode());
    }

    @MethodSource(SEEDS + "objects")
    @FuzzTest
    void flatJson(byte[] input) {
        oneSpellingOfText(input, text -> FlatJson.write(new TreeMap<>(FlatJson.parse(text))));
    }

    @MethodSource(SEEDS + "moments")
    @FuzzTest
    void moments(byte[] input) {
        oneSpellingOfText(input, text -> Moment.write(Moment.millis(Moment.parse(text))));
    }

    /** A policy has many spellings, but what is read is written so that it reads the same. */
    @MethodSource(SEEDS + "policies")
    @FuzzTest
    void policies(byte[] input) {
        Policy policy;
        try {
            policy = Policy.parse(Strict.utf8(input));
        } catch (Malformed refused) {
            return;
        }
        assertThat(Policy.parse(policy.toString())).isEqualTo(policy).hasToString(policy.toString());
        policy.logs()
                .forEach(log -> assertThat(policy.trust(log.name()).logKeys()).contains(log));
    }

    @MethodSource(SEEDS + "submissions")
    @FuzzTest
    void submissions(byte[] input) {
        oneSpelling(input, bytes -> Submission.parse(bytes).toString().getBytes(UTF_8));
    }

    @MethodSource(SEEDS + "entryTiles")
    @FuzzTest
    void entryTiles(byte[] input) {
        EntryTile tile = new EntryTile(0, width(input));
        oneSpelling(rest(input), bytes -> tile.encode(tile.decode(bytes)));
    }

    @MethodSource(SEEDS + "hashTiles")
    @FuzzTest
    void hashTiles(byte[] input) {
        HashTile tile = new HashTile(0, 0, width(input));
        oneSpelling(rest(input), bytes -> tile.encode(tile.decode(bytes)));
    }

    private static int width(byte[] input) {
        return input.length == 0 ? 1 : 1 + Byte.toUnsignedInt(input[0]);
    }

    private static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }

    @MethodSource(SEEDS + "paths")
    @FuzzTest
    void pathsOfTiles(byte[] input) {
        oneSpellingOfText(input, text -> Tile.parse(text).path());
    }

    @MethodSource(SEEDS + "verifierKeys")
    @FuzzTest
    void verifierKeys(byte[] input) {
        oneSpellingOfText(input, VerifierKey::parse);
    }

    @MethodSource(SEEDS + "signerKeys")
    @FuzzTest
    void signerKeys(byte[] input) {
        oneSpellingOfText(input, text -> SignerKey.parse(text).skey());
    }
}
