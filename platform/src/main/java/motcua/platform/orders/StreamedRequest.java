package motcua.platform.orders;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request whose body is hashed while the door reads it. */
final class StreamedRequest extends HttpServletRequestWrapper {

    private final Consumer<String> end;
    private @Nullable Hashed body;

    /** @param end is given the hash before the door hears that there is no more; what it throws, the door gets */
    StreamedRequest(HttpServletRequest request, Consumer<String> end) {
        super(request);
        this.end = end;
    }

    boolean isReadToItsEnd() {
        return body != null && body.ended;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        Hashed hashed = body == null ? new Hashed(super.getInputStream(), end) : body;
        body = hashed;
        return hashed;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Hashed extends ServletInputStream {

        private final ServletInputStream in;
        private final Consumer<String> end;
        private final Digest digest = new Digest();
        private @Nullable String hash;
        private boolean ended;

        Hashed(ServletInputStream in, Consumer<String> end) {
            this.in = in;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                digest.add(bytes, offset, read);
            } else if (read < 0 && !ended) {
                String whole = hash == null ? digest.end() : hash;
                hash = whole;
                end.accept(whole);
                // Only now: a body that was refused has no end, however often it is read.
                ended = true;
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("no door reads this way");
        }
    }
}
