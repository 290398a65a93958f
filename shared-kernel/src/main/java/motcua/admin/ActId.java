package motcua.admin;

import java.util.UUID;
import java.util.regex.Pattern;
import motcua.proof.SignedOrder;

/**
 * Identifies one act of an administrator: a signed one by its order, so that the same order is the same act and the store takes it
 * once, and an unsigned one by chance.
 */
public record ActId(String value) {

    private static final String STREAM = "act-";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Throws {@link IllegalArgumentException} for what is neither the hash of an order nor a UUID in its canonical form. */
    public ActId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an act id");
        }
    }

    /** That of the act which {@code order} orders. */
    public static ActId of(SignedOrder order) {
        return new ActId(order.id());
    }

    /** That of an act nobody signed for; {@code chance} is different for each. */
    public static ActId unsigned(UUID chance) {
        return new ActId(chance.toString());
    }

    /** The stream of its one event. */
    public String stream() {
        return STREAM + value;
    }

    /** Whether {@code stream} is one of an act. */
    public static boolean namesStream(String stream) {
        return stream.startsWith(STREAM);
    }

    @Override
    public String toString() {
        return value;
    }
}
