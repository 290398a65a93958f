package motcua.query.trail;

import motcua.platform.http.Problem;

/** Entries {@code from} (included) to {@code to} (excluded) of a log. */
record Range(long from, long to) {

    /** Throws the problem for a client unless {@code 0 <= from <= to <= size}. */
    static Range check(long from, long to, long size) {
        if (from < 0 || from > size) {
            throw Problem.invalid("from", "from 0 to the size of the log, " + size);
        }
        if (to < from || to > size) {
            throw Problem.invalid("to", "from " + from + " to the size of the log, " + size);
        }
        return new Range(from, to);
    }
}
