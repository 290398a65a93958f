package motcua.command.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server in a few lines, that answers as it is told to and writes down what it hears. */
final class MailServer implements AutoCloseable {

    private static final Map<String, String> POLITE = Map.of(
            "", "220 mail.example",
            "EHLO", "250-mail.example\r\n250 AUTH PLAIN",
            "AUTH", "235 welcome",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>(POLITE);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    MailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on answers {@code answer} to {@code verb}: "" is the greeting, "." the end of a message; an empty answer is silence. */
    MailServer answering(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    private void serve() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (SocketException e) {
            // Closed: the day is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            answer(client, "");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String verb = line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
                if (answer(client, verb).startsWith("354")) {
                    messages.add(message(in));
                    answer(client, ".");
                }
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private String answer(Socket client, String verb) throws IOException {
        String answer = Objects.requireNonNullElse(answers.get(verb), "502 what?");
        if (!answer.isEmpty()) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append("\r\n");
        }
        return message.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
