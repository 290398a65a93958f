package motcua.command.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.dossier.CodeIssued;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.SecretHash;
import motcua.dossier.TrackingSecret;
import motcua.platform.tracking.GivenSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which history a code and its tracking secret open together. This side has no view to look a secret up in, so it goes from the code to
 * the history and compares; whatever is wrong, the same three things are read and the same is compared:
 *
 * <ul>
 *   <li>the codes of the series, which everybody can count;
 *   <li>the dossier that a register would have under the code, which there mostly is not;
 *   <li>the dossier with the code or, where there is none, the last one of its series.
 * </ul>
 *
 * So the time tells nothing of the secret, and of the code no more than {@code GET /api/v1/tracking/{code}} tells everybody.
 */
@Component
final class Unlocked {

    private final Archive archive;

    Unlocked(Archive archive) {
        this.archive = archive;
    }

    /** A history, and the secret that opened it. */
    record Found(History history, TrackingSecret secret) {}

    /** What {@code code} and {@code written}, null for none, open; a problem 404 that is the same whatever is wrong. */
    Found find(DossierCode code, @Nullable String written) {
        TrackingSecret secret = GivenSecret.read(written);
        SecretHash hash = secret.hash();
        List<History> candidates = Stream.of(archive.find(DossierId.registeredAs(code)), numbered(code))
                .flatMap(Optional::stream)
                .toList();
        List<History> opened = candidates.stream()
                .filter(history -> isOpened(history, code, hash))
                .toList();
        return opened.stream()
                .findFirst()
                .map(history -> new Found(history, secret))
                .orElseThrow(GivenSecret::opensNothing);
    }

    private static boolean isOpened(History history, DossierCode code, SecretHash hash) {
        // Compared also where the code is another one: what stands in for an unknown code costs as much.
        boolean isOpenedByIt = isOpenedBy(hash, history);
        return history.card().code().equals(code) && isOpenedByIt;
    }

    /** Whether {@code hash} is that of the secret in force. */
    static boolean isOpenedBy(SecretHash hash, History history) {
        SecretHash inForce = history.secret();
        return inForce != null && inForce.isSameAs(hash);
    }

    private Optional<History> numbered(DossierCode code) {
        List<CodeIssued> series = archive.issued(code.series());
        return series.stream()
                .filter(issued -> code.value().equals(issued.series() + "-" + String.format("%04d", issued.number())))
                .findFirst()
                .or(() -> series.isEmpty() ? Optional.empty() : Optional.of(series.getLast()))
                .flatMap(issued -> archive.find(issued.dossier()));
    }
}
