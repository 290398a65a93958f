package motcua.standalone.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import motcua.proof.Hash;
import motcua.proof.Order;
import motcua.proof.Seal;
import motcua.proof.SignedOrder;
import motcua.proof.SignerKey;

/** What administrators of tests sign with. */
public final class Signing {

    /** How a house calls itself when nobody named its log. */
    public static final String HOUSE = "motcua.local/trail";

    private Signing() {}

    /** The key that follows from the login. */
    public static SignerKey key(String login) {
        return SignerKey.of(
                login,
                Seal.NOTE,
                Hash.sha256(login.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    /** What stands in the directory. */
    public static String vkey(String login) {
        return key(login).verifier().toString();
    }

    /** What {@code login} orders now. */
    public static Order order(String login, String path, byte[] body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Order(
                HOUSE,
                "POST",
                path,
                login,
                now,
                HexFormat.of().formatHex(Hash.sha256(body).bytes()));
    }

    /** The header {@code Order} for it. */
    public static String header(String login, String path, byte[] body) {
        return SignedOrder.sign(order(login, path, body), key(login)).header();
    }
}
