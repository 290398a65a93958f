package motcua.query.trail.reconcile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that somebody can do who has the rights for it.
 *
 * @param what it is, in a sentence without its end
 * @param found by which check, and why that one sees it
 * @param by who makes that check
 * @param deed does it, and says where it must be found
 */
record Attack(String what, String found, By by, Function<Scene, Where> deed) {

    /** Who finds out. */
    sealed interface By {

        /** The reconciliation, as a finding of this kind. */
        record Fsck(Kind kind) implements By {}

        /** The reconciliation is silent; whoever kept a receipt, or a witness that kept the checkpoint of one, is not. */
        record Receipt() implements By {}

        /** Nobody. */
        record Nobody() implements By {}
    }

    static List<Attack> all() {
        return Stream.of(StoreAttacks.ALL, LogAttacks.ALL, HistoryAttacks.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Attack found(Kind kind, String what, String found, Function<Scene, Where> deed) {
        return new Attack(what, found, new By.Fsck(kind), deed);
    }

    /** Its line of the page about trust. */
    String line() {
        String as = switch (by) {
            case By.Fsck(Kind kind) -> "`" + kind + "`";
            case By.Receipt() -> "nothing by the reconciliation";
            case By.Nobody() -> "nothing";
        };
        return "| " + what + " | " + found + " | " + as + " |";
    }

    @Override
    public String toString() {
        return what;
    }
}
