package motcua.query.trail.reconcile;

import static motcua.query.trail.reconcile.Attack.found;

import java.util.List;
import motcua.proof.Checkpoint;
import motcua.query.trail.log.Contradiction;

/** What can be done to the log as a whole, with backups and with its own key. */
final class HistoryAttacks {

    static final List<Attack> ALL = List.of(
            found(
                    Kind.LOG_SHRUNK,
                    "restores an old backup of the whole log",
                    "its size against that of the copy of the signed checkpoint outside the log",
                    HistoryAttacks::restoreLog),
            found(
                    Kind.LOG_SHRUNK,
                    "restores an old backup of the whole log and lets it grow again",
                    "its size against that of the copy of the signed checkpoint outside the log: it refuses to grow",
                    HistoryAttacks::restoreLogAndGoOn),
            found(
                    Kind.LOG_SHRUNK,
                    "restores old backups of the store and of the log",
                    "its size against that of the copy of the signed checkpoint outside the log",
                    HistoryAttacks::restoreBoth),
            new Attack(
                    "restores old backups of everything, the copy outside too",
                    "any receipt, witness or time stamp of a later checkpoint: the log is smaller than what was signed",
                    new Attack.By.Receipt(),
                    HistoryAttacks::restoreAll),
            new Attack(
                    "rewrites an event and builds the whole log anew with the real key, the copy outside too",
                    "any older receipt, witness or time stamp: no consistency proof leads from its checkpoint to the new log",
                    new Attack.By.Receipt(),
                    HistoryAttacks::rebuild),
            new Attack(
                    "signs two checkpoints of one size with the real key, one for each of two readers",
                    "any two receipts side by side, or one witness that sees both: one size, two roots",
                    new Attack.By.Receipt(),
                    HistoryAttacks::splitView));

    private HistoryAttacks() {}

    private static Where restoreLog(Scene scene) {
        scene.restore("trail");
        return Where.at(Signed.LAST, Base.BACKUP, "signed: " + Base.EVENTS + ", now: " + Base.BACKUP);
    }

    private static Where restoreLogAndGoOn(Scene scene) {
        scene.restore("trail");
        try {
            scene.trail().catchUp();
            throw new AssertionError("it began another history");
        } catch (Contradiction e) {
            return Where.at(Signed.LAST, Base.BACKUP, "signed: " + Base.EVENTS + ", now: " + Base.BACKUP);
        }
    }

    private static Where restoreBoth(Scene scene) {
        scene.ledger.cut(Base.BACKUP);
        return restoreLog(scene);
    }

    private static Where restoreAll(Scene scene) {
        scene.remember(scene.trail().log().published().orElseThrow().checkpoint());
        scene.ledger.cut(Base.BACKUP);
        scene.restore("trail");
        scene.restore("signed");
        return Where.at("", "");
    }

    private static Where rebuild(Scene scene) {
        scene.ledger.editPayload(scene.random.nextInt(Base.BACKUP), "1.001193", "1.001194");
        Base.delete(scene.home.resolve("trail"));
        Base.delete(scene.home.resolve("signed"));
        scene.trail().catchUp();
        return Where.at("", "");
    }

    /** The house shows one history; the other one was in the receipt. */
    private static Where splitView(Scene scene) {
        Checkpoint taken = scene.base.taken();
        scene.ledger.cut(Base.BACKUP);
        var _ = rebuild(scene);
        Checkpoint shown = scene.trail().log().published().orElseThrow().checkpoint();
        if (shown.size() != taken.size()) {
            throw new AssertionError("two checkpoints of one size were meant");
        }
        return Where.at("", "");
    }
}
