package motcua.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.platform.events.StoredNames;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to a dossier, oldest first.
 *
 * @param competent the office that decides, when that is another one than {@code office}; null otherwise
 * @param version of the dossier, the same as of its last entry
 * @param asOf the past instant as of which it is told; null for all that is known
 */
public record History(
        DossierId dossier,
        DossierCode code,
        OfficeId office,
        @Nullable OfficeId competent,
        ProcedureCode procedure,
        Channel channel,
        long version,
        @Nullable Instant asOf,
        List<Entry> entries) {

    private static final String RECEIVED = StoredNames.of(DossierReceived.class);

    /** The office that decides. */
    public OfficeId decides() {
        return competent == null ? office : competent;
    }

    /** What had been recorded until {@code then}, which is all when that is null; empty when nothing had. */
    Optional<History> asOf(@Nullable Instant then) {
        if (then == null) {
            return Optional.of(this);
        }
        List<Entry> known = entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(then))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new History(
                        dossier,
                        code,
                        office,
                        isReceived(known) ? competent : null,
                        procedure,
                        channel,
                        known.getLast().version(),
                        then,
                        known));
    }

    /** Which office decides is said at reception. */
    private static boolean isReceived(List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.event().equals(RECEIVED));
    }

    /**
     * One event.
     *
     * @param version its place in the dossier, 0 for the first
     * @param event the name it is stored under
     * @param revision of the shape it is stored in
     * @param actor the login that did it
     * @param actorOffice where the actor works; null for those who belong to no counter
     * @param occurredAt when it happened, as a person said
     * @param recordedAt when it was recorded, by our clock
     * @param request the request behind it; null for a line of a register
     * @param imported the register line behind it; null for a live request
     * @param facts what else the event says
     * @param lateEntry whether it was told late, and longer after it had happened than {@code motcua.late-entry} allows
     */
    public record Entry(
            long version,
            String event,
            String revision,
            String actor,
            @Nullable String actorOffice,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String request,
            @Nullable Line imported,
            Map<String, Object> facts,
            boolean lateEntry) {}

    /** Where an imported step stands: line {@code line} of an import, the header being line 1. */
    public record Line(String importId, long line) {}
}
