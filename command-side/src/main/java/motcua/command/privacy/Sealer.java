package motcua.command.privacy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import motcua.dossier.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals under the keys of people, and opens what their keys still open. */
public final class Sealer {

    /** Names the way to open what is sealed here. */
    static final String SCHEME = "tink-aes256-gcm/subject/1";

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final KeyChain keys;
    private final FileKey before;

    /** Opens with {@code before} what was sealed when there was one key for everybody. */
    Sealer(KeyChain keys, FileKey before) {
        this.keys = keys;
        this.before = before;
    }

    /** Seals {@code text} for {@code place}; the same text never gives the same bytes twice. */
    Sealed seal(SubjectKey key, Place place, String text) {
        try {
            byte[] value = Commitment.seal(key, place.bound(key.subject()), text);
            return new Sealed(SCHEME, key.subject(), Base64.getEncoder().encodeToString(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /**
     * The text that stands in {@code place}; empty when it was erased or altered, stands elsewhere, or was sealed under another key.
     * Throws when the key store is away, or {@link UnopenedKeyset} when the key is there and broken: neither is an answer.
     */
    public Optional<String> open(Place place, Sealed sealed) {
        try {
            return switch (sealed.scheme()) {
                case SCHEME -> openUnderSubject(place, sealed);
                case FileKey.SCHEME -> Optional.of(before.open(sealed));
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("{} does not open", place, e);
            return Optional.empty();
        }
    }

    private Optional<String> openUnderSubject(Place place, Sealed sealed) throws GeneralSecurityException {
        SubjectKey key = keys.find(sealed.subject()).orElse(null);
        if (key == null) {
            return Optional.empty();
        }
        byte[] value = Base64.getDecoder().decode(sealed.value());
        return Optional.of(Commitment.open(key, place.bound(sealed.subject()), value));
    }
}
