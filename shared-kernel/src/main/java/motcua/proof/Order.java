package motcua.proof;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One request that an administrator orders a house to carry out. Six lines, each ended by a line break: what it is, the
 * house, the request, who orders it, when, and the hash of its body. One order has one spelling.
 *
 * @param house origin of the log of the house that is to do it, so that no other house takes it
 * @param method of the request, in capitals
 * @param target path and, behind a question mark, query, as the request line spells them
 * @param login under which the administrator stands in the directory of the house
 * @param at when it was signed, by the administrator's clock; kept to the millisecond
 * @param body SHA-256 of the body's bytes, of none when there is no body; 64 hexadecimal digits in small letters
 */
public record Order(String house, String method, String target, String login, Instant at, String body) {

    /** The first line: what follows, and which version of it. */
    public static final String HEAD = "motcua/order/v1";

    private static final int LINES = 6;
    private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}\\s]{1,255}");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,16}");
    private static final Pattern TARGET = Pattern.compile("/[\\x21-\\x7e]{0,2000}");
    private static final Pattern BODY = Pattern.compile("[0-9a-f]{64}");

    /** Throws {@link Malformed} for whatever could not be read back as it is. */
    public Order {
        check("a house", WORD, house);
        check("a method", METHOD, method);
        check("a path", TARGET, target);
        check("a login", WORD, login);
        check("the hash of a body", BODY, body);
        at = Moment.millis(at);
    }

    private static void check(String what, Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new Malformed("an order without " + what);
        }
    }

    /** Reads what {@link #text} writes; throws {@link Malformed} for anything else. */
    public static Order parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES + 1
                || !lines.getFirst().equals(HEAD)
                || !lines.getLast().isEmpty()) {
            throw new Malformed("not an order");
        }
        int space = lines.get(2).indexOf(' ');
        if (space == -1) {
            throw new Malformed("an order without a request");
        }
        return new Order(
                lines.get(1),
                lines.get(2).substring(0, space),
                lines.get(2).substring(space + 1),
                lines.get(3),
                Moment.parse(lines.get(4)),
                lines.get(5));
    }

    /** What is signed. */
    public String text() {
        return String.join("\n", HEAD, house, method + " " + target, login, Moment.write(at), body) + "\n";
    }
}
