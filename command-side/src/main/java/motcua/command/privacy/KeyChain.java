package motcua.command.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of people at hand: those in use for a moment, the others in the store. What is kept here outlives an erasure by another
 * process, so it is kept for at most {@link #KEPT}, however often it is used.
 */
final class KeyChain {

    static final Duration KEPT = Duration.ofSeconds(60);

    private static final int MOST = 10_000;

    private final KeyStore store;
    private final SpareKeys spares;
    private final FileKey hashes;
    private final Cache<String, SubjectKey> atHand;

    KeyChain(KeyStore store, SpareKeys spares, FileKey hashes) {
        this(store, spares, hashes, Ticker.systemTicker());
    }

    KeyChain(KeyStore store, SpareKeys spares, FileKey hashes, Ticker ticker) {
        this.store = store;
        this.spares = spares;
        this.hashes = hashes;
        this.atHand = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /** The key of {@code subject}; empty when it was erased, or never was. */
    Optional<SubjectKey> find(String subject) {
        // Not the cache's own loading: it would hold a lock while the database is asked.
        SubjectKey known = atHand.getIfPresent(subject);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SubjectKey> stored = store.key(subject);
        stored.ifPresent(this::keep);
        return stored;
    }

    /** The key of somebody of whom nothing tells whether they were here before. It is durable already. */
    SubjectKey ofSomebodyNew() {
        return keep(spares.take());
    }

    /** The key of whoever has {@code number}; durable when this returns. */
    SubjectKey ofWhoeverHas(String number) {
        byte[] fingerprint = hashes.known(number);
        return store.subjectKnownBy(fingerprint).flatMap(this::find).orElseGet(() -> introduce(fingerprint));
    }

    private SubjectKey introduce(byte[] fingerprint) {
        SubjectKey spare = spares.take();
        String subject = store.introduce(fingerprint, spare.subject());
        // Somebody else may have been quicker with the same person; the spare is then nobody's and stays so.
        return subject.equals(spare.subject()) ? keep(spare) : find(subject).orElseGet(() -> keep(spare));
    }

    private SubjectKey keep(SubjectKey key) {
        atHand.put(key.subject(), key);
        return key;
    }

    /** Forgets keys that were destroyed. */
    void forget(Collection<String> subjects) {
        atHand.invalidateAll(subjects);
    }

    /** The key of {@code subject} unless there is none any more, or nobody knows whose it should be: then a fresh one. */
    SubjectKey findOrNew(@Nullable String subject) {
        return Optional.ofNullable(subject).flatMap(this::find).orElseGet(this::ofSomebodyNew);
    }
}
