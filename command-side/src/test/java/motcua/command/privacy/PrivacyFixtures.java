package motcua.command.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;

/** What seals in tests of other packages: each its own keys. */
public final class PrivacyFixtures {

    final InMemoryKeys store;
    final FileKey file;
    final KeyEncryption encryption;
    final KeyChain keys;
    private final Sealer sealer;

    private PrivacyFixtures(Path directory) {
        file = fileKey(directory);
        encryption = LocalKey.in(directory.resolve("encryption.key"));
        store = new InMemoryKeys(encryption);
        keys = new KeyChain(store, new SpareKeys(store, encryption, Runnable::run), file);
        sealer = new Sealer(keys, file);
    }

    /** With keys in {@code directory}. */
    public static PrivacyFixtures in(Path directory) {
        return new PrivacyFixtures(directory);
    }

    /** A key file in {@code directory}. */
    public static FileKey fileKey(Path directory) {
        return new FileKey(SealingKey.at(directory.resolve("test.key")));
    }

    /** What opens what these seal. */
    public Sealer sealer() {
        return sealer;
    }

    /** The applicant whom the step of {@code stamp} tells of, somebody new. */
    public Sealed applicant(DossierId dossier, Stamp stamp, String json) {
        return sealer.seal(
                keys.ofSomebodyNew(),
                Place.of(dossier, Objects.requireNonNull(stamp.request()), Place.Field.APPLICANT),
                json);
    }

    /** Destroys the key of {@code sealed}. */
    public void erase(Sealed sealed) {
        store.wrapped.remove(sealed.subject());
        keys.forget(List.of(sealed.subject()));
    }

    /** What {@code event} says about its applicant. */
    public String opened(DossierEvent event) {
        return sealer.open(Place.in(event, Place.Field.APPLICANT), Objects.requireNonNull(SealedIn.applicant(event)))
                .orElseThrow();
    }
}
