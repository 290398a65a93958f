package motcua.command.privacy;

/**
 * A keyset that a key-encryption key does not open though that key is there and works: it is damaged, another subject's, or wrapped by another
 * key. Trying again helps nothing.
 */
final class UnopenedKeyset extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnopenedKeyset(String subject, Throwable cause) {
        super("the key-encryption key does not open the keyset of " + subject, cause);
    }
}
