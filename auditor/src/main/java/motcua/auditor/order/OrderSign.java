package motcua.auditor.order;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import motcua.auditor.command.Arguments;
import motcua.auditor.command.Command;
import motcua.auditor.command.Operand;
import motcua.auditor.command.Option;
import motcua.auditor.command.Usage;
import motcua.auditor.input.SmallFile;
import motcua.auditor.input.Spelling;
import motcua.auditor.input.Trouble;
import motcua.auditor.progress.Screen;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Finding;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Order;
import motcua.proof.SignedOrder;
import motcua.proof.SignerKey;

/**
 * {@code order sign}: the header that goes with a request an administrator is about to send. The only command that asks for the time:
 * an order says when it was signed.
 */
public final class OrderSign implements Command {

    private static final String HOUSE = "--house";
    private static final String SECRET = "--secret";
    private static final String BODY = "--body";
    private static final Usage USAGE = new Usage(
            "order sign",
            "usage.order",
            List.of(new Operand("METHOD", "order-method"), new Operand("PATH", "order-path")),
            List.of(
                    Option.needed(HOUSE, "ORIGIN", "order-house"),
                    Option.needed(SECRET, "FILE", "order-secret"),
                    Option.once(BODY, "FILE", "order-body")));

    private static final int CHUNK_BYTES = 64 * 1024;

    /** What is printed in one piece, and into how many the header is cut at most. */
    private static final int PIECE = 600;

    private static final int PIECES = 7;

    private final Clock clock;

    /** Orders are signed at the time of this machine. */
    public OrderSign() {
        this(Clock.systemUTC());
    }

    OrderSign(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Finding run(Arguments arguments, Screen screen) throws CannotCheck {
        SignerKey key = key(arguments.file(SECRET).orElseThrow());
        String body = sha256(arguments.file(BODY));
        try {
            Order order = new Order(
                    arguments.values(HOUSE).getFirst(),
                    arguments.operand(0),
                    arguments.operand(1),
                    key.verifier().name(),
                    clock.instant(),
                    body);
            return Finding.holds(Sentence.of(
                    "order.signed", pieces(SignedOrder.sign(order, key).header())));
        } catch (IllegalArgumentException e) {
            throw new CannotCheck("order.bad", String.valueOf(e.getMessage()));
        }
    }

    private static SignerKey key(Path file) throws CannotCheck {
        byte[] bytes = SmallFile.read(file);
        try {
            return SignerKey.parse(Spelling.utf8(bytes).orElse("").strip());
        } catch (IllegalArgumentException e) {
            // Faults of keys never quote them.
            throw new CannotCheck("order.no-key", file, String.valueOf(e.getMessage()));
        }
    }

    /** Of the bytes of {@code file}, which may be a register of any size; of none when there is no file. */
    private static String sha256(Optional<Path> file) throws CannotCheck {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (file.isPresent()) {
                add(file.get(), digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(Path file, MessageDigest digest) throws CannotCheck {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /** Longer parts of a sentence are cut. */
    private static Object[] pieces(String header) {
        List<Object> pieces = new ArrayList<>();
        for (int start = 0; pieces.size() < PIECES; start += PIECE) {
            pieces.add(
                    start < header.length() ? header.substring(start, Math.min(start + PIECE, header.length())) : "");
        }
        if (header.length() > PIECE * PIECES) {
            throw new IllegalArgumentException("too long");
        }
        return pieces.toArray();
    }
}
