package motcua.auditor.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a command is called.
 *
 * @param name its words, such as {@code verify receipt}
 * @param key of its description in the bundle of messages
 */
public record Usage(String name, String key, List<Operand> operands, List<Option> options) {

    public Usage {
        operands = List.copyOf(operands);
        options = List.copyOf(options);
    }

    /** This usage with further options behind its own. */
    public Usage with(List<Option> further) {
        return new Usage(
                name,
                key,
                operands,
                Stream.concat(options.stream(), further.stream()).toList());
    }

    Optional<Option> option(String named) {
        return options.stream().filter(option -> option.name().equals(named)).findFirst();
    }

    /** In one line. */
    public String synopsis() {
        return Stream.of(
                        Stream.of(name),
                        operands.stream().map(Operand::name),
                        options.stream().map(Option::synopsis))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
