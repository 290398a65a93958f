package motcua.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** An order with the one signature under it: the text of a note (c2sp.org/signed-note). */
public record SignedOrder(Order order, Note note) {

    /** How far the clocks of an administrator and of the house may differ, and how long an order waits to be sent. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * What a house was asked to do.
     *
     * @param house its own name
     * @param login who is signed in
     * @param method of the request
     * @param target of the request, as the request line spells it
     */
    public record Asked(String house, String login, String method, String target) {}

    /** Why an order is none for what was asked. */
    public enum Flaw {
        /** Not signed by the key it should be. */
        SIGNATURE,
        /** For another house. */
        HOUSE,
        /** Of somebody else than who is signed in. */
        LOGIN,
        /** For another request. */
        REQUEST,
        /** Signed too long ago, or not yet. */
        MOMENT
    }

    /** Throws {@link Malformed} unless the note says the order and has exactly one signature. */
    public SignedOrder {
        if (!note.text().equals(order.text()) || note.signatures() != 1) {
            throw new Malformed("an order has one signature");
        }
    }

    /** Reads a signed note; throws {@link Malformed} when it is not that of an order, or has more than one signature. */
    public static SignedOrder parse(String signed) {
        Note note = Note.parse(signed);
        return new SignedOrder(Order.parse(note.text()), note);
    }

    /** Reads what {@link #header} writes; throws {@link Malformed} for anything else. */
    public static SignedOrder ofHeader(String base64) {
        return parse(Strict.utf8(Strict.base64("an order", base64)));
    }

    /** {@code order}, signed by {@code key}. */
    public static SignedOrder sign(Order order, SignerKey key) {
        return new SignedOrder(order, Note.of(order.text()).signedBy(key));
    }

    /** The note in base64, as one line. */
    public String header() {
        return Base64.getEncoder().encodeToString(Strict.utf8(note.toString()));
    }

    /**
     * Names this order: SHA-256 of its text in 64 hexadecimal digits. The signature is not in it, so one order that is signed again
     * is still the same.
     */
    public String id() {
        return HexFormat.of().formatHex(Hash.sha256(Strict.utf8(note.text())).bytes());
    }

    /** Whether {@code key} signed it. */
    public boolean isSignedBy(VerifierKey key) {
        return !note.endorsements(List.of(key)).isEmpty();
    }

    /**
     * What is wrong with it, for a request that came at {@code now} from somebody whose key is {@code key}; empty when it orders
     * just that. The body is compared by whoever has read it to its end.
     */
    public Optional<Flaw> flaw(VerifierKey key, Asked asked, Instant now) {
        if (!isSignedBy(key)) {
            return Optional.of(Flaw.SIGNATURE);
        }
        if (!order.house().equals(asked.house())) {
            return Optional.of(Flaw.HOUSE);
        }
        if (!order.login().equals(asked.login())) {
            return Optional.of(Flaw.LOGIN);
        }
        if (!order.method().equals(asked.method()) || !order.target().equals(asked.target())) {
            return Optional.of(Flaw.REQUEST);
        }
        boolean isInTime = Duration.between(order.at(), now).abs().compareTo(TOLERANCE) <= 0;
        return isInTime ? Optional.empty() : Optional.of(Flaw.MOMENT);
    }
}
