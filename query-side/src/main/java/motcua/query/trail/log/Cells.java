package motcua.query.trail.log;

import motcua.query.trail.store.Cell;

/**
 * The three values on which all processes that keep one log agree.
 *
 * @param head what is in the log
 * @param signed the checkpoint signed last; to be kept outside the store of the log, so that whoever restores or rewrites
 *     the one does not do so with the other
 * @param published the checkpoint that everybody sees
 */
public record Cells(Cell head, Cell signed, Cell published) {}
