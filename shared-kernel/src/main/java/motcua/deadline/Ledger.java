package motcua.deadline;

/** Takes the lines of a walk as it makes them, in numbers, so that a walk nobody reads costs no objects. */
interface Ledger {

    /** Stands for the absence of an event. */
    long NO_EVENT = -1;

    /** Keeps nothing. */
    Ledger BLANK = (from, to, kind, amount, event) -> {};

    /** The days from {@code from} to {@code to}, since 1970. */
    void write(long from, long to, Line.Kind kind, int amount, long event);
}
