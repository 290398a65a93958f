package motcua.command.privacy;

import java.util.List;
import java.util.Optional;

/** Where the wrapped keys of people lie, apart from what is sealed under them. What a call has done is durable when it returns. */
interface KeyStore {

    /** Keeps keys that are nobody's yet. */
    void add(List<SubjectKey.Fresh> keys);

    /** The key of {@code subject}; empty when it was erased, or never was. Throws {@link UnopenedKeyset} when it is broken for good. */
    Optional<SubjectKey> key(String subject);

    /** Who is known by a keyed hash of their number; empty for nobody. */
    Optional<String> subjectKnownBy(byte[] fingerprint);

    /** Makes {@code subject} known by {@code fingerprint} unless somebody is; returns who is known by it then. */
    String introduce(byte[] fingerprint, String subject);
}
