package motcua.dossier;

/**
 * Personal data as it stands in an event: unreadable without the key of its subject (Luật 91/2025/QH15). There is no other
 * way for a name to enter an event.
 *
 * @param scheme how to open it, such as {@code aes-256-gcm/file-key/1}
 * @param subject whose data it is, an opaque id
 * @param value the sealed bytes, base64
 */
public record Sealed(String scheme, String subject, String value) {}
