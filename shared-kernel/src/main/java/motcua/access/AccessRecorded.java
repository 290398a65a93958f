package motcua.access;

import java.time.Instant;
import java.util.List;
import motcua.dossier.Actor;
import motcua.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was about to be shown something. Stored for ever: add an optional field, never change one. Nothing of what was shown stands
 * here, and nothing personal about the applicant.
 *
 * @param dossiers which were shown; empty when so many were that they are not named one by one: then {@code scope} tells
 * @param scope what was asked for, when that is not the dossiers alone: a form, an office, a part of the log; null otherwise
 * @param name of who looked, as it was then; the names of those in office are public (NĐ 118/2025 Điều 9.8)
 * @param legalBasis the decision on which an investigation rests; null for every other purpose
 * @param secretUntil until when it is kept from the people concerned; null when it is not
 */
public record AccessRecorded(
        AccessId access,
        List<DossierId> dossiers,
        Shown shown,
        @Nullable String scope,
        Purpose purpose,
        String name,
        Stamp stamp,
        @Nullable String legalBasis,
        @Nullable Instant secretUntil) {

    /**
     * Who looked and when.
     *
     * @param recordedAt when it was written down, by our clock; nothing had been shown yet
     */
    public record Stamp(Actor actor, Instant recordedAt) {}

    public AccessRecorded {
        dossiers = List.copyOf(dossiers);
    }
}
