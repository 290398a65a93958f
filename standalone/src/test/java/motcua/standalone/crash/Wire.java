package motcua.standalone.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP connection to a store, under one address, that can be cut, mended and led somewhere else. */
final class Wire implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocket listening;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;

    private Wire(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    static Wire to(int port) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, LOOPBACK), port);
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Breaks what is connected, in the middle of whatever it says, and hangs up on whoever calls. */
    void cut() {
        cut = true;
        hangUp();
    }

    void mend() {
        cut = false;
    }

    /** From now on it leads to {@code port}. */
    void lead(int port) {
        target = port;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // closed, or the store is not there: whoever called has been hung up on
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket store = new Socket();
        ends.add(caller);
        ends.add(store);
        try {
            store.connect(new InetSocketAddress(LOOPBACK, target));
        } catch (IOException e) {
            close(caller, store);
            throw e;
        }
        // Looked at last: a cut that came before this found both ends, one that comes after it will.
        if (cut) {
            close(caller, store);
            return;
        }
        Thread.ofVirtual().start(() -> pump(caller, store));
        Thread.ofVirtual().start(() -> pump(store, caller));
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one end is gone; the other one follows
        } finally {
            close(from, to);
        }
    }

    private void close(Socket... sockets) {
        for (Socket socket : sockets) {
            ends.remove(socket);
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void hangUp() {
        ends.forEach(this::close);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
