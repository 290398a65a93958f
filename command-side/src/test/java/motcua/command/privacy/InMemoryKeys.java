package motcua.command.privacy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key store that forgets all when it is forgotten. */
final class InMemoryKeys implements KeyStore {

    private final KeyEncryption encryption;
    final Map<String, byte[]> wrapped = new ConcurrentHashMap<>();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    int commits;

    InMemoryKeys(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public void add(List<SubjectKey.Fresh> keys) {
        commits++;
        keys.forEach(
                fresh -> wrapped.put(fresh.key().subject(), Base64.getDecoder().decode(fresh.wrapped())));
    }

    @Override
    public Optional<SubjectKey> key(String subject) {
        return Optional.ofNullable(wrapped.get(subject)).map(key -> SubjectKey.unwrap(subject, key, encryption));
    }

    @Override
    public Optional<String> subjectKnownBy(byte[] fingerprint) {
        return Optional.ofNullable(known.get(text(fingerprint)));
    }

    @Override
    public String introduce(byte[] fingerprint, String subject) {
        commits++;
        String before = known.putIfAbsent(text(fingerprint), subject);
        return before == null ? subject : before;
    }

    private static String text(byte[] fingerprint) {
        return Base64.getEncoder().encodeToString(fingerprint);
    }
}
