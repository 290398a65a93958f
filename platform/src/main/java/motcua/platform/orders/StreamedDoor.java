package motcua.platform.orders;

import org.springframework.http.HttpMethod;

/**
 * A door whose body may be of any size, and that reads it to its end before it does anything: what it was ordered is written down
 * when the last byte has been read. The bodies of all other doors are read before they are asked.
 *
 * @param path as a request line spells it
 */
public record StreamedDoor(HttpMethod method, String path) {}
