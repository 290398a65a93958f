package motcua.auditor.verdict;

import motcua.auditor.progress.Screen;

/** A command that ends with a finding. */
public interface Check {

    /** Throws {@link CannotCheck} when what was given cannot be read or does not belong together. */
    Finding run(Screen screen) throws CannotCheck;
}
