package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import motcua.proof.Verdict.Reason;
import motcua.proof.Verdict.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String ORIGIN = "motcua.example/log";
    private static final NaiveTree TREE = NaiveTree.ofSize(300);
    private static final PublishedTiles TILES = TREE.publishedInStepsOf(300);
    private static final SignerKey LOG = Signers.log(ORIGIN);
    private static final SignerKey WITNESS = Signers.witness("witness.example/1");
    private static final Trust TRUST = new Trust(ORIGIN, List.of(LOG.verifier()), List.of(WITNESS.verifier()), 1);
    private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");

    private static Note checkpoint(int size) {
        return Note.of(new Checkpoint(ORIGIN, size, TREE.root(size)).text())
                .signedBy(LOG)
                .cosignedBy(WITNESS, TIME);
    }

    private static Receipt receipt(int index, int size) {
        return new Receipt(
                null, index, new TiledTree(size, TILES).inclusion(index).path(), checkpoint(size));
    }

    private static byte[] bytes(Object receipt) {
        return receipt.toString().getBytes(UTF_8);
    }

    private static Verdict verify(Object receipt, int entry) {
        return Receipt.verify(bytes(receipt), NaiveTree.entry(entry), TRUST);
    }

    private static void assertMalformed(String receipt) {
        assertThatExceptionOfType(Malformed.class).as(receipt).isThrownBy(() -> Receipt.parse(bytes(receipt)));
        assertThat(verify(receipt, 4)).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void aReceiptLooksAsTheSpecificationShows() {
        Receipt receipt =
                new Receipt("aGk=", 2, ReferenceTree.ofSize(3).inclusion(2).path(), checkpoint(3));

        assertThat(receipt.toString()).isEqualTo("""
                c2sp.org/tlog-proof@v1
                extra aGk=
                index 2
                %s

                """.formatted(ReferenceTree.root(2)) + checkpoint(3));
        assertThat(Receipt.parse(bytes(receipt))).isEqualTo(receipt);
    }

    @Property(tries = 50)
    void everyEntryOfEveryTreeGetsAReceiptThatHoldsForItAlone(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 299) int first,
            @ForAll @IntRange(max = 299) int second) {
        int index = first % size;
        int other = second % size;
        Receipt receipt = receipt(index, size);

        assertThat(Receipt.parse(bytes(receipt))).isEqualTo(receipt);
        assertThat(verify(receipt, index)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verify(receipt, other) instanceof Verdict.Accepted).isEqualTo(index == other);
    }

    @Test
    void theVerdictSaysUnderWhichCheckpointAndWhoSignedIt() {
        assertThat(verify(receipt(4, 7), 4))
                .isEqualTo(new Verdict.Accepted(
                        new Checkpoint(ORIGIN, 7, TREE.root(7)),
                        List.of(new Endorsement(LOG.verifier(), null), new Endorsement(WITNESS.verifier(), TIME))));
    }

    @Test
    void everyFlippedBitOfAReceiptIsNoticed() {
        byte[] receipt = bytes(receipt(4, 7));

        assertThat(Flips.of(receipt)
                        .filter(flipped ->
                                Receipt.verify(flipped, NaiveTree.entry(4), TRUST) instanceof Verdict.Accepted))
                .isEmpty();
    }

    @Test
    void everyReceiptThatIsCutIsNoticed() {
        byte[] receipt = bytes(receipt(4, 7));

        for (int length = 0; length < receipt.length; length++) {
            assertThat(Receipt.verify(Arrays.copyOf(receipt, length), NaiveTree.entry(4), TRUST))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void extraDataIsHandedOnAndNotBelieved() {
        Receipt plain = receipt(4, 7);
        Receipt extra = new Receipt("aGk=", 4, plain.path(), plain.checkpoint());

        assertThat(verify(extra, 4)).isEqualTo(verify(plain, 4));
        assertThat(Receipt.parse(bytes(extra)).extra()).isEqualTo("aGk=");
        assertThat(plain.extra()).isNull();
    }

    @Test
    void aReceiptForAnotherEntryOrPlaceIsRefused() {
        Receipt receipt = receipt(4, 7);
        Receipt elsewhere = new Receipt(null, 5, receipt.path(), receipt.checkpoint());
        Receipt outside = new Receipt(null, 7, receipt.path(), receipt.checkpoint());

        assertThat(verify(receipt, 5)).isEqualTo(new Refused(Reason.NOT_INCLUDED));
        assertThat(verify(elsewhere, 4)).isEqualTo(new Refused(Reason.NOT_INCLUDED));
        assertThat(verify(outside, 4)).isEqualTo(new Refused(Reason.NOT_INCLUDED));
    }

    @Test
    void theSizeOfTheTreeIsTheOneThatWasSigned() {
        Receipt receipt = receipt(4, 7);
        Note other = Note.of(new Checkpoint(ORIGIN, 70, TREE.root(7)).text())
                .signedBy(LOG)
                .cosignedBy(WITNESS, TIME);

        assertThat(verify(new Receipt(null, 4, receipt.path(), other), 4)).isEqualTo(new Refused(Reason.NOT_INCLUDED));
    }

    @Test
    void aLeafIsNoEntryAndANodeIsNone() {
        Receipt receipt = receipt(4, 7);
        List<Hash> path = TREE.path(0, 0, 2);
        byte[] node = new byte[64];
        System.arraycopy(TREE.leaves().get(0).bytes(), 0, node, 0, 32);
        System.arraycopy(path.getFirst().bytes(), 0, node, 32, 32);
        Receipt above = new Receipt(null, 0, TREE.path(0, 0, 7).subList(1, 3), checkpoint(7));

        assertThat(receipt.verify(TREE.leaves().get(4).bytes(), TRUST)).isEqualTo(new Refused(Reason.NOT_INCLUDED));
        assertThat(above.verify(node, TRUST)).isEqualTo(new Refused(Reason.NOT_INCLUDED));
    }

    @Test
    void nearMissesAreNoReceipts() {
        String receipt = receipt(4, 7).toString();
        String hash = receipt(4, 7).path().getFirst().toString();

        assertMalformed("");
        assertMalformed("\n" + receipt);
        assertMalformed(receipt + "\n");
        assertMalformed(receipt.replace("@v1", "@v2"));
        assertMalformed(receipt.replace("\n", "\r\n"));
        assertMalformed(receipt.replace("index 4", "index 04"));
        assertMalformed(receipt.replace("index 4", "index -4"));
        assertMalformed(receipt.replace("index 4", "index  4"));
        assertMalformed(receipt.replace("index 4", "Index 4"));
        assertMalformed(receipt.replace("index 4", "index 4 "));
        assertMalformed(receipt.replace("index 4\n", ""));
        assertMalformed(receipt.replace("index 4", "extra \nindex 4"));
        assertMalformed(receipt.replace("index 4", "extra aGk\nindex 4"));
        assertMalformed(receipt.replace("index 4", "extra aGk=\nextra aGk=\nindex 4"));
        assertMalformed(receipt.replace("index 4", "index 4\nextra aGk="));
        assertMalformed(receipt.replace(hash, hash + " "));
        assertMalformed(receipt.replace(hash + "\n", hash + "\n\n"));
        assertMalformed(receipt.replace(hash, "AAAA"));
        assertMalformed(receipt.replace("— ", "- "));
        assertMalformed("c2sp.org/tlog-proof@v1\n\n" + checkpoint(7));
        assertMalformed("c2sp.org/tlog-proof@v1\nextra aGk=\n\n" + checkpoint(7));
    }

    @Test
    void noPathIsHigherThanTheHighestTree() {
        List<Hash> highest = Collections.nCopies(Receipt.MAX_PATH, Hash.EMPTY_TREE);
        List<Hash> higher = Collections.nCopies(Receipt.MAX_PATH + 1, Hash.EMPTY_TREE);
        Receipt tall = new Receipt("aGk=", 0, highest, checkpoint(7));

        assertThat(Receipt.parse(bytes(tall))).isEqualTo(tall);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Receipt(null, 0, higher, checkpoint(7)));
        assertMalformed(tall.toString().replace("index 0", "index 0\n" + Hash.EMPTY_TREE));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Receipt(null, -1, highest, checkpoint(7)));
    }

    @Property(tries = 500)
    void noBytesMakeTheVerifierFail(@ForAll byte[] bytes) {
        assertThat(Receipt.verify(bytes, new byte[0], TRUST)).isEqualTo(new Refused(Reason.MALFORMED));
    }
}
