package motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What a dossier is about; every event repeats it, so that no view has to look it up.
 *
 * @param office whose counter it came to, and where its result is returned
 * @param competent the office that decides, when another one received it outside its territory (NĐ 309/2026 Điều 8); null when
 *     {@code office} decides itself, and before reception
 */
public record Card(
        DossierCode code,
        OfficeId office,
        ProcedureCode procedure,
        Channel channel,
        @Nullable OfficeId competent) {

    /** Of a dossier that its own office decides. */
    public Card(DossierCode code, OfficeId office, ProcedureCode procedure, Channel channel) {
        this(code, office, procedure, channel, null);
    }

    /** The same, to be decided by {@code other}; null when its own office decides. */
    public Card decidedBy(@Nullable OfficeId other) {
        return new Card(code, office, procedure, channel, other);
    }

    /** The office that decides. */
    public OfficeId decides() {
        return competent == null ? office : competent;
    }

    /** Whether {@code other} received it or decides it; null is nobody's office. */
    public boolean concerns(@Nullable OfficeId other) {
        return office.equals(other) || decides().equals(other);
    }
}
