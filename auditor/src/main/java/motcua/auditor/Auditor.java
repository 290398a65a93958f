package motcua.auditor;

import motcua.auditor.compare.Compare;
import motcua.auditor.evidence.VerifyEvidence;
import motcua.auditor.export.VerifyExport;
import motcua.auditor.key.KeyNew;
import motcua.auditor.receipt.VerifyReceipt;
import motcua.auditor.recount.Recount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All commands. */
@Command(
        name = "motcua-auditor",
        mixinStandardHelpOptions = true,
        subcommands = {Auditor.Verify.class, Compare.class, Recount.class, Auditor.Key.class},
        version = "motcua-auditor 1")
final class Auditor {

    /** Declared so that it is checked and explained; {@link CommandLines} has read it before, to choose its words. */
    @Option(names = CommandLines.LANGUAGE, paramLabel = "en|vi", scope = ScopeType.INHERIT, descriptionKey = "lang")
    void language(Language language) {}

    /** The languages that verdicts are said in, as the option spells them. */
    enum Language {
        EN,
        VI
    }

    /** What can be verified. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            subcommands = {VerifyReceipt.class, VerifyEvidence.class, VerifyExport.class})
    static final class Verify {}

    /** What can be done about keys. */
    @Command(name = "key", mixinStandardHelpOptions = true, subcommands = KeyNew.class)
    static final class Key {}
}
