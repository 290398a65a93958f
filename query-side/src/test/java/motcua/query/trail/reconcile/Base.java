package motcua.query.trail.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import motcua.proof.Checkpoint;
import motcua.proof.Receipt;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Step;
import motcua.query.trail.log.Trail;

/**
 * A log of 10,000 events that nobody has touched, its backup from when there were 7,000, and a receipt somebody took home then.
 *
 * @param events all of them; entry n of the log is row n
 * @param step what the receipt is about
 */
record Base(Path whole, Path backup, Ledger events, Step step, Receipt receipt) {

    static final int DOSSIERS = 2_500;
    static final int EVENTS = 10_000;
    static final int BACKUP = 7_000;

    static Base in(Path directory) {
        Path whole = directory.resolve("whole");
        Path backup = directory.resolve("backup");
        Ledger all = Ledger.of(DOSSIERS);
        Ledger events = all.copy();
        events.cut(BACKUP);
        Trail trail = Trails.open(whole, events);
        trail.catchUp();
        copy(whole, backup);
        Log.Published published = trail.log().published().orElseThrow();
        Step step = trail.log()
                .steps(events.row(BACKUP / 2).place().stream(), published)
                .getFirst();
        Receipt receipt = trail.log().receipt(step, published);
        for (int row = BACKUP; row < EVENTS; row++) {
            events.append(all.row(row));
        }
        trail.catchUp();
        return new Base(whole, backup, events, step, receipt);
    }

    /** What the receipt says of the log. */
    Checkpoint taken() {
        return Checkpoint.parse(receipt.checkpoint().text());
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst =
                    files.sorted((one, other) -> other.compareTo(one)).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
