package motcua.auditor.command;

/**
 * Something that a command needs at its place.
 *
 * @param name as it stands in the synopsis, such as {@code FILE}
 * @param key of its description in the bundle of messages
 */
public record Operand(String name, String key) {}
