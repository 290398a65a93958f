package motcua.query.trail.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a witness answered.
 *
 * @param body its first {@link #LONGEST} bytes
 * @param whole whether that is all
 */
record Reply(int status, String body, boolean whole) {

    /** In bytes. A witness with many keys answers many lines, of some 150 bytes each. */
    static final int LONGEST = 16 * 1024;

    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n?");

    static Reply of(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            byte[] read = body.readNBytes(LONGEST + 1);
            int length = Math.min(read.length, LONGEST);
            return new Reply(
                    response.statusCode(), new String(read, 0, length, StandardCharsets.UTF_8), read.length == length);
        }
    }

    /** The size that the witness knows, in a conflict; empty when it names none. */
    OptionalLong size() {
        return status == 409 && SIZE.matcher(body).matches()
                ? OptionalLong.of(Long.parseLong(body.strip()))
                : OptionalLong.empty();
    }

    /** For people. */
    String quoted() {
        return body.lines().findFirst().map(line -> status + ": " + line).orElse(String.valueOf(status));
    }
}
