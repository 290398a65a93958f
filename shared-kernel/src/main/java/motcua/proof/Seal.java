package motcua.proof;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which message a key signs, and what its signatures look like: the signature types of c2sp.org/signed-note that are
 * used here.
 */
public enum Seal {
    /** Ed25519 over the text of the note (c2sp.org/signed-note). */
    NOTE((byte) 0x01) {
        @Override
        Optional<Endorsement> check(VerifierKey key, String text, byte[] signature) {
            return Ed25519.verifies(key.key(), Strict.utf8(text), signature)
                    ? Optional.of(new Endorsement(key, null))
                    : Optional.empty();
        }

        @Override
        byte[] sign(SignerKey key, String text, @Nullable Instant at) {
            if (at != null) {
                throw new IllegalArgumentException("a plain signature tells no time");
            }
            return Ed25519.sign(key.secret(), Strict.utf8(text));
        }
    },
    /**
     * Ed25519 over the text of a checkpoint and the second it was seen (c2sp.org/tlog-cosignature,
     * {@code cosignature/v1}).
     */
    COSIGNATURE_V1((byte) 0x04) {
        @Override
        Optional<Endorsement> check(VerifierKey key, String text, byte[] signature) {
            if (signature.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
                return Optional.empty();
            }
            ByteBuffer timed = ByteBuffer.wrap(signature);
            long second = timed.getLong();
            byte[] rest = new byte[Ed25519.SIGNATURE_BYTES];
            timed.get(rest);
            return second >= 0
                            && second <= Instant.MAX.getEpochSecond()
                            && Ed25519.verifies(key.key(), timed(second, text), rest)
                    ? Optional.of(new Endorsement(key, Instant.ofEpochSecond(second)))
                    : Optional.empty();
        }

        @Override
        byte[] sign(SignerKey key, String text, @Nullable Instant at) {
            if (at == null || at.getEpochSecond() < 0) {
                throw new IllegalArgumentException("a cosignature tells a time since 1970");
            }
            byte[] signature = Ed25519.sign(key.secret(), timed(at.getEpochSecond(), text));
            return ByteBuffer.allocate(Long.BYTES + signature.length)
                    .putLong(at.getEpochSecond())
                    .put(signature)
                    .array();
        }

        private byte[] timed(long second, String text) {
            return Strict.utf8("cosignature/v1\ntime " + second + "\n" + text);
        }
    };

    private final byte type;

    Seal(byte type) {
        this.type = type;
    }

    /** The byte that stands for it in keys and key ids. */
    byte type() {
        return type;
    }

    static Seal of(byte type) {
        for (Seal seal : values()) {
            if (seal.type == type) {
                return seal;
            }
        }
        throw new Malformed("a signature type that is not used here");
    }

    /** What {@code signature}, without its key id, says about {@code text}; empty when it does not verify. */
    abstract Optional<Endorsement> check(VerifierKey key, String text, byte[] signature);

    /** A signature without its key id; throws {@link IllegalArgumentException} when a time is missing or too much. */
    abstract byte[] sign(SignerKey key, String text, @Nullable Instant at);
}
