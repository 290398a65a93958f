package motcua.auditor;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import motcua.auditor.command.Command;
import motcua.auditor.command.Option;
import motcua.auditor.command.Usage;
import motcua.auditor.verdict.Texts;

/** What is shown to whoever asks for help. */
final class Help {

    private static final String INDENT = "  ";
    private static final String PROGRAM = "java -jar motcua-auditor.jar ";

    private Help() {}

    /** All commands, each with what it answers. */
    static List<String> of(List<Command> commands, Texts texts) {
        ResourceBundle words = texts.bundle();
        return Stream.concat(
                        Stream.of(words.getString("usage"), ""),
                        commands.stream()
                                .map(Command::usage)
                                .flatMap(usage -> Stream.of(usage.synopsis(), INDENT + words.getString(usage.key()))))
                .toList();
    }

    /** One command, with everything it takes. */
    static List<String> of(Command command, Texts texts) {
        ResourceBundle words = texts.bundle();
        Usage usage = command.usage();
        Stream<String> operands = usage.operands().stream()
                .map(operand -> INDENT + operand.name() + INDENT + words.getString(operand.key()));
        Stream<String> options = Stream.concat(usage.options().stream(), CommandLines.EVERYWHERE.stream())
                .map(option -> INDENT + name(option) + INDENT + words.getString(option.key()));
        return Stream.of(Stream.of(PROGRAM + usage.synopsis(), words.getString(usage.key())), operands, options)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String name(Option option) {
        return option.value().isEmpty() ? option.name() : option.name() + " " + option.value();
    }
}
