package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

/** What the fuzz tests start from: one of each kind that is read, and a little that is refused. */
final class FuzzSeeds {

    private static final Note NOTE = TrailReceipt.CHECKPOINT;

    private FuzzSeeds() {}

    private static Stream<byte[]> of(Object... texts) {
        return Stream.of(texts).map(text -> text.toString().getBytes(UTF_8));
    }

    static Stream<byte[]> receipts() {
        Receipt plain = new Receipt(null, 0, List.of(), NOTE);
        return of(
                TrailReceipt.RECEIPT,
                plain,
                TrailReceipt.with(NOTE.cosignedBy(TrailReceipt.STRANGER, TrailReceipt.TIME)));
    }

    static Stream<byte[]> notes() {
        return of(NOTE, Note.of("a\n\nb\n").signedBy(Signers.peter()), "a\n\n— b AAAAAAA=\n", "a\n");
    }

    static Stream<byte[]> answers() {
        return of(lines(NOTE), lines(NOTE.cosignedBy(TrailReceipt.STRANGER, TrailReceipt.TIME)), "");
    }

    private static String lines(Note note) {
        return note.toString().substring(note.text().length() + 1);
    }

    static Stream<byte[]> checkpoints() {
        return of(NOTE.text(), NOTE.text() + "more\n", "log\n0\n");
    }

    static Stream<byte[]> envelopes() {
        return Stream.of(TrailReceipt.ENVELOPE.encode());
    }

    static Stream<byte[]> objects() {
        return of("{\"a\":\"1\",\"b\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u20ac\"}", "{\"\":\"\"}", "{}");
    }

    static Stream<byte[]> moments() {
        return of("2026-11-23T02:00:00.123Z", "0000-02-29T23:59:59.999Z");
    }

    static Stream<byte[]> policies() {
        VerifierKey one = TrailReceipt.WITNESS.verifier();
        VerifierKey two = TrailReceipt.OTHER.verifier();
        String all = "# all\nlog " + TrailReceipt.LOG.verifier() + " https://log.example/\nwitness 1 " + one
                + "\nwitness 2\t" + two + " https://2.example/\ngroup g any 2\n group all all 1 g\nquorum all\n";
        return of(all, "quorum none\n", "witness X " + one + "\nquorum X\n");
    }

    static Stream<byte[]> submissions() {
        return of(new Submission(0, List.of(), NOTE), new Submission(4, List.of(Hash.EMPTY_TREE), NOTE));
    }

    /** The first byte is the width, less one. */
    static Stream<byte[]> entryTiles() {
        return Stream.of(new byte[] {0, 0, 0}, new byte[] {1, 0, 1, 7, 0, 2, 8, 9}, new byte[] {2, 0});
    }

    /** The first byte is the width, less one. */
    static Stream<byte[]> hashTiles() {
        return Stream.of(new byte[1 + Hash.BYTES], new byte[] {1});
    }

    static Stream<byte[]> paths() {
        return of("tile/0/x001/x234/067", "tile/63/000.p/1", "tile/entries/005.p/17");
    }

    static Stream<byte[]> verifierKeys() {
        return of(Signers.PETER, TrailReceipt.WITNESS.verifier());
    }

    static Stream<byte[]> signerKeys() {
        return of(Signers.PETERS_SECRET, TrailReceipt.WITNESS.skey());
    }
}
