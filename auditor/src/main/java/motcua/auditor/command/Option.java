package motcua.auditor.command;

/**
 * Something that a command takes by name.
 *
 * @param name with its two dashes
 * @param value what follows it, as it stands in the synopsis; empty for a switch
 * @param key of its description in the bundle of messages
 * @param use how often it may stand
 */
public record Option(String name, String value, String key, Use use) {

    /** How often an option may stand. */
    public enum Use {
        ONCE,
        NEEDED,
        REPEATED
    }

    /** One that may be left out. */
    public static Option once(String name, String value, String key) {
        return new Option(name, value, key, Use.ONCE);
    }

    /** One that may not be left out. */
    public static Option needed(String name, String value, String key) {
        return new Option(name, value, key, Use.NEEDED);
    }

    /** One that may stand several times. */
    public static Option repeated(String name, String value, String key) {
        return new Option(name, value, key, Use.REPEATED);
    }

    /** Whether it has no value. */
    boolean isSwitch() {
        return value.isEmpty();
    }

    /** As it stands in the synopsis. */
    public String synopsis() {
        String word = isSwitch() ? name : name + " " + value;
        return switch (use) {
            case ONCE -> "[" + word + "]";
            case NEEDED -> word;
            case REPEATED -> "[" + word + "]...";
        };
    }
}
