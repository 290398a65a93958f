package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which bits of a receipt may change without being noticed: none that anybody is asked to believe. */
class TrailReceiptTest {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** How many bytes stand before a name. */
    private static final int DASH = bytes("— ").length;

    /** What a name of a key may consist of, as far as one flipped bit of our names leads there. */
    private static final String NAME = IntStream.range('!', 0x7f)
            .filter(character -> character != '+')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(UTF_8);
    }

    private static boolean isAccepted(byte[] receipt) {
        return TrailReceipt.verify(receipt) instanceof Verdict.Accepted;
    }

    /** The bits of bytes {@code from} to {@code to} whose flip {@code accepts} does not notice. */
    private static List<Integer> unnoticed(byte[] text, int from, int to, Predicate<byte[]> accepts) {
        List<byte[]> flipped = Flips.of(text).toList();
        return IntStream.range(from * 8, to * 8)
                .filter(bit -> accepts.test(flipped.get(bit)))
                .boxed()
                .toList();
    }

    /** The bits of {@code length} characters from {@code start} whose flip gives a character of {@code allowed}. */
    private static Stream<Integer> bits(byte[] text, int start, int length, String allowed) {
        return IntStream.range(start * 8, (start + length) * 8)
                .filter(bit -> allowed.indexOf((text[bit / 8] & 0xff) ^ (1 << bit % 8)) >= 0)
                .boxed();
    }

    /** Where {@code part} begins in the bytes of {@code text}, the last time it stands there. */
    private static int at(byte[] text, String part) {
        String whole = new String(text, UTF_8);
        return bytes(whole.substring(0, whole.lastIndexOf(part))).length;
    }

    @Test
    void everyFlippedBitOfAReceiptIsNoticedAndOfTheEnvelopeInIt() {
        byte[] receipt = bytes(TrailReceipt.RECEIPT);

        assertThat(isAccepted(receipt)).isTrue();
        assertThat(unnoticed(receipt, 0, receipt.length, TrailReceiptTest::isAccepted))
                .isEmpty();
    }

    @Test
    void everyReceiptThatIsCutIsNoticed() {
        byte[] receipt = bytes(TrailReceipt.RECEIPT);

        assertThat(IntStream.range(0, receipt.length).filter(length -> isAccepted(Arrays.copyOf(receipt, length))))
                .isEmpty();
    }

    @Test
    void everyFlippedBitOfAnEnvelopeBesideItsReceiptIsNoticed() {
        byte[] envelope = TrailReceipt.ENVELOPE.encode();

        assertThat(unnoticed(envelope, 0, envelope.length, TrailReceiptTest::isTheEntry))
                .isEmpty();
        assertThat(isTheEntry(envelope)).isTrue();
    }

    private static boolean isTheEntry(byte[] envelope) {
        Receipt receipt = TrailReceipt.RECEIPT;
        Checkpoint signed = Checkpoint.parse(receipt.checkpoint().text());
        Hash leaf = Hash.leaf(Hash.sha256(envelope).bytes());
        return new InclusionProof(receipt.index(), signed.size(), receipt.path()).holds(leaf, signed.root());
    }

    /** Signatures of unknown keys are ignored, as their specification demands: all of such a line is free to change. */
    @Test
    void inTheLineOfAStrangerEveryBitMayChangeThatLeavesALine() {
        byte[] receipt =
                bytes(TrailReceipt.with(TrailReceipt.CHECKPOINT.cosignedBy(TrailReceipt.STRANGER, TrailReceipt.TIME)));
        String name = TrailReceipt.STRANGER.verifier().name();
        int start = at(receipt, name);
        int signature = start + name.length() + 1;
        int last = receipt.length - "Q==\n".length();

        assertThat(unnoticed(receipt, start - DASH, receipt.length, TrailReceiptTest::isAccepted))
                .isEqualTo(Stream.of(
                                bits(receipt, start, name.length(), NAME),
                                bits(receipt, signature, last - signature, BASE64),
                                // Of the last character only two bits say something, and the others must be zero.
                                bits(receipt, last, 1, "AQgw"))
                        .flatMap(bits -> bits)
                        .toList())
                .hasSizeGreaterThan(300);
    }

    /** Either of two witnesses may be made a stranger where one will do: whatever else changes is noticed. */
    @Test
    void inTheLinesOfWitnessesThatAreNotNeededNameAndKeyIdMayChange() {
        byte[] receipt =
                bytes(TrailReceipt.with(TrailReceipt.CHECKPOINT.cosignedBy(TrailReceipt.OTHER, TrailReceipt.TIME)));
        int lines = at(receipt, TrailReceipt.WITNESS.verifier().name()) - DASH;

        assertThat(unnoticed(receipt, lines, receipt.length, TrailReceiptTest::isAccepted))
                .isEqualTo(
                        Stream.concat(nameAndId(receipt, TrailReceipt.WITNESS), nameAndId(receipt, TrailReceipt.OTHER))
                                .toList())
                .hasSizeGreaterThan(200);
    }

    private static Stream<Integer> nameAndId(byte[] receipt, SignerKey witness) {
        String name = witness.verifier().name();
        int start = at(receipt, name);
        int id = start + name.length() + 1;
        // The 32 bits of an id are five characters and two bits of the sixth.
        String otherId = BASE64.replace(sameHighBits((char) receipt[id + 5]), "");
        return Stream.of(
                        bits(receipt, start, name.length(), NAME),
                        bits(receipt, id, 5, BASE64),
                        bits(receipt, id + 5, 1, otherId))
                .flatMap(bits -> bits);
    }

    private static String sameHighBits(char character) {
        int high = BASE64.indexOf(character) / 16;
        return BASE64.substring(high * 16, high * 16 + 16);
    }

    /** No signature covers it: who does not take the entry from it must not believe it. */
    @Test
    void extraDataThatIsNotTheEntryMayChangeAsLongAsItIsBase64() {
        String extra = "aGkhaGkh";
        Receipt plain = TrailReceipt.RECEIPT;
        byte[] receipt = bytes(new Receipt(extra, plain.index(), plain.path(), plain.checkpoint()));

        assertThat(unnoticed(receipt, 0, at(receipt, "index "), TrailReceiptTest::isAcceptedForTheEntry))
                .isEqualTo(bits(receipt, at(receipt, extra), extra.length(), BASE64)
                        .toList())
                .hasSizeGreaterThan(20);
    }

    private static boolean isAcceptedForTheEntry(byte[] receipt) {
        byte[] entry = TrailReceipt.ENVELOPE.digest().bytes();
        return Receipt.verify(receipt, entry, TrailReceipt.TRUST) instanceof Verdict.Accepted;
    }
}
