package motcua.dossier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands on a receipt beside the code and opens the whole way of one dossier: {@value #BITS} random bits as {@value #LENGTH}
 * characters of Crockford's base 32 and his check character (mod 37), which notices every mistyped character and every two that changed
 * places. Nobody keeps it but who was given it; what is stored is its {@link SecretHash}.
 *
 * <p>Not a record: nothing gives it away but the one method that is there for giving it to its citizen.
 */
public final class TrackingSecret {

    /** Ids of authority take at least 128 bits of a secure source (OWASP ASVS 5.0, 11.5.1). */
    public static final int BITS = 130;

    /** How many characters carry them; the check comes after. */
    public static final int LENGTH = BITS / 5;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = DIGITS + "*~$=U";
    private static final int GROUP = 3;

    /** Longer than any way of writing one with something between all its characters. */
    private static final int LONGEST_WRITTEN = 4 * LENGTH;

    private final String digits;

    private TrackingSecret(String digits) {
        this.digits = digits;
    }

    /** The secret of {@code bits}, which come from a secure source: 0 to 2^{@value #BITS} − 1. */
    public static TrackingSecret of(BigInteger bits) {
        if (bits.signum() < 0 || bits.bitLength() > BITS) {
            throw new IllegalArgumentException("not " + BITS + " bits");
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int place = LENGTH - 1; place >= 0; place--) {
            digits.append(DIGITS.charAt(bits.shiftRight(5 * place).intValue() & (DIGITS.length() - 1)));
        }
        return new TrackingSecret(digits.toString());
    }

    /**
     * Reads what a person copied: small letters, I and L for 1, O for 0, hyphens and spaces anywhere. Empty for what cannot be a secret,
     * such as one with a mistyped character.
     */
    public static Optional<TrackingSecret> read(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        String plain = written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (plain.length() != LENGTH + 1) {
            return Optional.empty();
        }
        String digits = plain.substring(0, LENGTH).replaceAll("[IL]", "1").replace('O', '0');
        char check = checkAsRead(plain.charAt(LENGTH));
        boolean isOne = digits.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0) && check == checkOf(digits);
        return isOne ? Optional.of(new TrackingSecret(digits)) : Optional.empty();
    }

    private static char checkAsRead(char written) {
        return switch (written) {
            case 'I', 'L' -> '1';
            case 'O' -> '0';
            default -> written;
        };
    }

    private static char checkOf(String digits) {
        int rest = 0;
        for (int place = 0; place < digits.length(); place++) {
            rest = (rest * DIGITS.length() + DIGITS.indexOf(digits.charAt(place))) % CHECKS.length();
        }
        return CHECKS.charAt(rest);
    }

    /** What is stored of it. */
    public SecretHash hash() {
        return SecretHash.of(digits.getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret itself, in groups of {@value #GROUP}: only for the answer, or the receipt, that gives it to its citizen. */
    public String revealed() {
        return (digits + checkOf(digits)).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrackingSecret secret && digits.equals(secret.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Nothing of it: it does not wander into logs. */
    @Override
    public String toString() {
        return "TrackingSecret[…]";
    }
}
