package motcua.query;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import motcua.dossier.DossierCode;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.Problem;
import motcua.query.platform.Store;
import motcua.query.tracking.Opened;
import org.awaitility.Awaitility;

/** Dossiers with secrets, and whoever tries to open them without. The seed makes every run the same. */
final class Guests {

    /** A whole office's day; whoever guesses knows them all, for they are counted. */
    static final int DOSSIERS = 100;

    private final Random random = new Random(20261130);
    private final List<DossierCode> codes = new ArrayList<>();
    private final List<DossierCode> others = new ArrayList<>();
    private final List<TrackingSecret> secrets = new ArrayList<>();
    private final Opened opened;

    /** Puts them into {@code store}, and waits until they can be opened. */
    Guests(Store store, Opened opened, int first) {
        this.opened = opened;
        for (int number = first; number < first + DOSSIERS; number++) {
            TrackingSecret secret = guess();
            Story story = Story.of(number).received(secret.hash());
            store.append(story);
            codes.add(story.card.code());
            secrets.add(secret);
            others.add(Story.of(number + 70_000).card.code());
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::allOpenWithTheirOwn);
    }

    TrackingSecret guess() {
        return TrackingSecret.of(new BigInteger(TrackingSecret.BITS, random));
    }

    DossierCode known() {
        return codes.get(random.nextInt(DOSSIERS));
    }

    /** Of the same office and day, made as long ago as the known ones: making it must not be measured. */
    DossierCode unknown() {
        return others.get(random.nextInt(DOSSIERS));
    }

    /** The secret of another dossier than {@code code}'s. */
    TrackingSecret foreignTo(DossierCode code) {
        int own = codes.indexOf(code);
        return secrets.get((own + 1 + random.nextInt(DOSSIERS - 1)) % DOSSIERS);
    }

    /** Whether the two open anything. */
    boolean opens(DossierCode code, TrackingSecret secret) {
        return opens(code, secret.revealed());
    }

    boolean opens(DossierCode code, String written) {
        try {
            return opened.find(code, written, null).dossier() != null;
        } catch (Problem refused) {
            return false;
        }
    }

    /** Every dossier opens with its own secret, or the rest would prove nothing. */
    boolean allOpenWithTheirOwn() {
        return codes.stream().allMatch(code -> opens(code, secrets.get(codes.indexOf(code))));
    }
}
