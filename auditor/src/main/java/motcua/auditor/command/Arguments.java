package motcua.auditor.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.auditor.verdict.CannotCheck;

/**
 * What was given to a command. A library for this would take a quarter of a second to load, more than everything else
 * that checking a receipt needs.
 */
public final class Arguments {

    private final List<String> operands = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();

    private Arguments() {}

    /**
     * Reads {@code words}: options anywhere, as {@code --name value} or {@code --name=value}, and only operands behind
     * {@code --}. Says so when anything is missing, unknown or given twice.
     */
    public static Arguments of(Usage usage, List<String> words) throws CannotCheck {
        Arguments arguments = new Arguments();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.equals("--")) {
                rest.forEachRemaining(arguments.operands::add);
            } else if (word.startsWith("-")) {
                arguments.option(usage, word, rest);
            } else {
                arguments.operands.add(word);
            }
        }
        arguments.check(usage);
        return arguments;
    }

    private void option(Usage usage, String word, Iterator<String> rest) throws CannotCheck {
        List<String> parts = List.of(word.split("=", 2));
        Option option = usage.option(parts.getFirst()).orElseThrow(() -> new CannotCheck("usage.unknown", word));
        List<String> values = options.computeIfAbsent(option.name(), _ -> new ArrayList<>());
        values.add(value(option, parts, rest));
        if (values.size() > 1 && option.use() != Option.Use.REPEATED) {
            throw new CannotCheck("usage.twice", option.name());
        }
    }

    private static String value(Option option, List<String> parts, Iterator<String> rest) throws CannotCheck {
        if (option.isSwitch()) {
            if (parts.size() > 1) {
                throw new CannotCheck("usage.unknown", String.join("=", parts));
            }
            return "";
        }
        if (parts.size() > 1) {
            return parts.getLast();
        }
        if (!rest.hasNext()) {
            throw new CannotCheck("usage.missing", option.name() + " " + option.value());
        }
        return rest.next();
    }

    private void check(Usage usage) throws CannotCheck {
        for (Option option : usage.options()) {
            if (option.use() == Option.Use.NEEDED && !has(option.name())) {
                throw new CannotCheck("usage.missing", option.synopsis());
            }
        }
        int needed = usage.operands().size();
        if (operands.size() < needed) {
            throw new CannotCheck(
                    "usage.missing", usage.operands().get(operands.size()).name());
        }
        if (operands.size() > needed) {
            throw new CannotCheck("usage.unknown", operands.get(needed));
        }
    }

    /** Whether the option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** All values of an option, in their order. */
    public List<String> values(String option) {
        return List.copyOf(options.getOrDefault(option, List.of()));
    }

    /** The value of an option as a file; empty when it was not given. */
    public Optional<Path> file(String option) throws CannotCheck {
        return has(option) ? Optional.of(path(values(option).getFirst())) : Optional.empty();
    }

    /** What stands at a place, from 0. */
    public String operand(int place) {
        return operands.get(place);
    }

    /** The file named at a place, from 0. */
    public Path file(int place) throws CannotCheck {
        return path(operand(place));
    }

    private static Path path(String name) throws CannotCheck {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CannotCheck("file.missing", name);
        }
    }
}
