package motcua.auditor.command;

import motcua.auditor.progress.Screen;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;

/** Something that can be asked of the auditor. */
public interface Command {

    /** How it is called. */
    Usage usage();

    /** Ends with a finding; throws {@link CannotCheck} when what was given cannot be read or does not belong together. */
    Finding run(Arguments arguments, Screen screen) throws CannotCheck;
}
