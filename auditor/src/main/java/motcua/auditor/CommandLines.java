package motcua.auditor;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Option;
import motcua.auditor.compare.Compare;
import motcua.auditor.evidence.VerifyEvidence;
import motcua.auditor.export.VerifyExport;
import motcua.auditor.key.KeyNew;
import motcua.auditor.order.OrderSign;
import motcua.auditor.progress.Screen;
import motcua.auditor.receipt.VerifyReceipt;
import motcua.auditor.recount.Recount;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.auditor.verdict.Texts;

/** Runs command lines: whatever happens, one sentence on standard output and one of three exit codes. */
final class CommandLines {

    private static final String LANGUAGE = "--lang";
    private static final String HELP = "--help";
    /** What every command takes. */
    static final List<Option> EVERYWHERE =
            List.of(Option.once(LANGUAGE, "en|vi", "lang"), Option.once(HELP, "", "help"));

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private static final List<Command> COMMANDS = List.of(
            new VerifyReceipt(),
            new VerifyEvidence(),
            new VerifyExport(),
            new Compare(),
            new Recount(),
            new KeyNew(),
            new OrderSign());

    private final PrintStream out;
    private final Screen screen;

    CommandLines(PrintStream out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    /** Does what {@code args} say and returns the exit code. */
    int run(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        Texts texts = ENGLISH;
        Finding finding;
        try {
            texts = texts(words);
            if (words.remove(HELP)) {
                help(words, texts).forEach(out::println);
                return 0;
            }
            finding = finding(words);
        } catch (CannotCheck e) {
            finding = Finding.unknown(e.why());
        } catch (OutOfMemoryError e) {
            finding = Finding.unknown(Sentence.of("unforeseen.memory"));
        } catch (RuntimeException | StackOverflowError e) {
            finding = Finding.unknown(Sentence.of("unforeseen", e.toString()));
        }
        say(texts, finding);
        return finding.outcome().exitCode();
    }

    private Finding finding(List<String> words) throws CannotCheck {
        if (words.isEmpty()) {
            throw new CannotCheck("usage.nothing");
        }
        Command command = command(words).orElseThrow(() -> new CannotCheck("usage.unknown", words.getFirst()));
        List<String> rest = words.subList(length(command), words.size());
        return command.run(Arguments.of(command.usage(), rest), screen);
    }

    private static Optional<Command> command(List<String> words) {
        return COMMANDS.stream()
                .filter(command -> String.join(" ", words.subList(0, Math.min(length(command), words.size())))
                        .equals(command.usage().name()))
                .findFirst();
    }

    private static int length(Command command) {
        return command.usage().name().split(" ", -1).length;
    }

    /** Takes the language out of {@code words}, wherever it stands: it decides how faults of the rest are named. */
    private static Texts texts(List<String> words) throws CannotCheck {
        int at = words.indexOf(LANGUAGE);
        if (at == -1) {
            return ENGLISH;
        }
        words.remove(at);
        String language = at < words.size() ? words.remove(at) : "";
        return switch (language) {
            case "en" -> ENGLISH;
            case "vi" -> Texts.in(Texts.VIETNAMESE);
            default -> throw new CannotCheck("usage.language", language);
        };
    }

    private static List<String> help(List<String> words, Texts texts) {
        return command(words).map(command -> Help.of(command, texts)).orElseGet(() -> Help.of(COMMANDS, texts));
    }

    private void say(Texts texts, Finding finding) {
        out.println(texts.say(finding.verdict()));
        finding.details().forEach(detail -> out.println("  " + texts.say(detail)));
        out.flush();
    }
}
