package motcua.command.privacy;

import com.google.crypto.tink.Aead;

/**
 * The key under which the keysets of people are wrapped. It comes from a file or from the environment; a key management service is
 * one more bean of this type, through the {@code Aead} that Tink gives for it.
 */
public interface KeyEncryption {

    /** Which key it is, as it stands beside what was wrapped with it: never the key itself. */
    String name();

    /** Wraps and unwraps. */
    Aead aead();
}
