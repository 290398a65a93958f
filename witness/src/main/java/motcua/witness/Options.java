package motcua.witness;

import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of the command line, each {@code --name value} or {@code --name=value}. */
final class Options {

    private static final List<String> NAMES = List.of("--listen", "--state", "--key", "--logs");

    /** An IPv6 address stands in brackets. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(?<port>[0-9]{1,5})");

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /** The settings that {@code arguments} and the files they name describe. */
    static WitnessSettings parse(List<String> arguments) throws BadOption {
        Options options = new Options();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            options.take(rest.next(), rest);
        }
        try {
            return new WitnessSettings(
                    options.listen(),
                    options.path("--state"),
                    KeyFiles.signer(options.path("--key")),
                    KeyFiles.logs(options.path("--logs")));
        } catch (IllegalArgumentException e) {
            throw new BadOption(e.getMessage() + ".");
        }
    }

    private void take(String argument, Iterator<String> rest) throws BadOption {
        int equals = argument.indexOf('=');
        String name = equals == -1 ? argument : argument.substring(0, equals);
        if (!NAMES.contains(name)) {
            throw new BadOption("There is no option " + name + "; --help lists those there are.");
        }
        if (equals == -1 && !rest.hasNext()) {
            throw new BadOption(name + " needs a value.");
        }
        String value = equals == -1 ? rest.next() : argument.substring(equals + 1);
        if (values.putIfAbsent(name, value) != null) {
            throw new BadOption(name + " stands twice.");
        }
    }

    private Path path(String name) throws BadOption {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new BadOption(name + " is missing; --help says what it is.");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new BadOption(name + " is not a path.");
        }
    }

    private InetSocketAddress listen() throws BadOption {
        Matcher address = ADDRESS.matcher(values.getOrDefault("--listen", "127.0.0.1:9090"));
        if (!address.matches() || Integer.parseInt(address.group("port")) > 65_535) {
            throw new BadOption("--listen is not host:port with a port from 0 to 65535.");
        }
        return new InetSocketAddress(address.group("host"), Integer.parseInt(address.group("port")));
    }
}
