package motcua.witness;

/**
 * An answer over HTTP.
 *
 * @param type its content type
 */
record Answer(int status, String type, String body) {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    static Answer text(int status, String body) {
        return new Answer(status, TEXT, body + "\n");
    }

    /** @param lines signature lines, each with its line break */
    static Answer cosigned(String lines) {
        return new Answer(200, TEXT, lines);
    }

    static Answer badRequest(String fault) {
        return text(400, fault);
    }

    static Answer notSigned() {
        return text(403, "no signature of a key that this witness knows for this log");
    }

    static Answer unknownLog() {
        return text(404, "this witness does not watch this log");
    }

    /** A client finds its way from here: it asks again with the proof from {@code known}. */
    static Answer otherOldSize(long known) {
        return new Answer(409, SIZE, known + "\n");
    }

    /** Of another type than a size, for here asking again is of no use. */
    static Answer otherRoot() {
        return text(409, "this witness has cosigned another root for this size");
    }

    static Answer notProven() {
        return text(422, "the proof does not lead from what this witness cosigned last to this checkpoint");
    }

    /** Says nothing about this machine; the operator finds the reason among the witness's own lines. */
    static Answer stopped() {
        return text(500, "this witness cannot use its state, so it cosigns nothing for this log");
    }
}
