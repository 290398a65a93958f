package motcua.auditor;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import motcua.auditor.progress.Screen;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Check;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.auditor.verdict.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs command lines: whatever happens, one sentence on standard output and one of three exit codes. */
final class CommandLines {

    static final String LANGUAGE = "--lang";

    private final PrintStream out;
    private final Screen screen;
    /** By the words they explain themselves in; made once, for that takes longer than most checks. */
    private final Map<Texts, CommandLine> commands = new HashMap<>();

    CommandLines(PrintStream out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    /** Does what {@code args} say and returns the exit code. */
    int run(String... args) {
        Texts texts = Texts.in(language(List.of(args)));
        Finding finding;
        try {
            ParseResult parsed =
                    commands.computeIfAbsent(texts, this::commandLine).parseArgs(args);
            if (CommandLine.executeHelpRequest(parsed) != null) {
                return 0;
            }
            finding = check(parsed).run(screen);
        } catch (CannotCheck e) {
            finding = Finding.unknown(e.why());
        } catch (ParameterException e) {
            finding = Finding.unknown(misunderstood(e));
        } catch (OutOfMemoryError e) {
            finding = Finding.unknown(Sentence.of("unforeseen.memory"));
        } catch (RuntimeException | StackOverflowError e) {
            finding = Finding.unknown(Sentence.of("unforeseen", e.toString()));
        }
        say(texts, finding);
        return finding.outcome().exitCode();
    }

    /** Looked for by hand, because it decides in which language faults of the command line are named. */
    private static Locale language(List<String> args) {
        int value = args.indexOf(LANGUAGE) + 1;
        boolean spaced = value > 0 && value < args.size() && args.get(value).equalsIgnoreCase("vi");
        boolean vietnamese = spaced || args.contains(LANGUAGE + "=vi");
        return vietnamese ? Texts.VIETNAMESE : Locale.ENGLISH;
    }

    private CommandLine commandLine(Texts texts) {
        CommandLine commandLine = new CommandLine(new Auditor())
                .setResourceBundle(texts.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file whose name begins with @ is a file, not a list of arguments.
                .setExpandAtFiles(false);
        return commandLine.setOut(new PrintWriter(out, true, out.charset()));
    }

    private static Check check(ParseResult parsed) throws CannotCheck {
        Object command = parsed.asCommandLineList().getLast().getCommand();
        if (command instanceof Check check) {
            return check;
        }
        throw new CannotCheck("usage.nothing");
    }

    private static Sentence misunderstood(ParameterException fault) {
        return switch (fault) {
            case MissingParameterException missing ->
                Sentence.of(
                        "usage.missing",
                        missing.getMissing().stream().map(CommandLines::name).toList());
            case UnmatchedArgumentException unmatched -> Sentence.of("usage.unknown", unmatched.getUnmatched());
            default -> Sentence.of("usage.wrong", String.valueOf(fault.getMessage()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private void say(Texts texts, Finding finding) {
        out.println(texts.say(finding.verdict()));
        finding.details().forEach(detail -> out.println("  " + texts.say(detail)));
        out.flush();
    }
}
