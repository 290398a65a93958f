package motcua.benchmarks.axon;

/** What can have happened to a dossier. Classes and no records: the starter's serializer cannot read records. */
abstract sealed class PlainEvent {

    public final String dossier;
    public final PlainCard card;
    public final PlainStamp stamp;

    private PlainEvent(String dossier, PlainCard card, PlainStamp stamp) {
        this.dossier = dossier;
        this.card = card;
        this.stamp = stamp;
    }

    static final class PlainReceived extends PlainEvent {
        public final PlainApplicant applicant;

        public PlainReceived(String dossier, PlainCard card, PlainStamp stamp, PlainApplicant applicant) {
            super(dossier, card, stamp);
            this.applicant = applicant;
        }
    }

    static final class PlainAssigned extends PlainEvent {
        public final String to;

        public PlainAssigned(String dossier, PlainCard card, PlainStamp stamp, String to) {
            super(dossier, card, stamp);
            this.to = to;
        }
    }

    static final class PlainResolved extends PlainEvent {
        public final String officer;
        public final String outcome;

        public PlainResolved(String dossier, PlainCard card, PlainStamp stamp, String officer, String outcome) {
            super(dossier, card, stamp);
            this.officer = officer;
            this.outcome = outcome;
        }
    }

    static final class PlainReturned extends PlainEvent {
        public PlainReturned(String dossier, PlainCard card, PlainStamp stamp) {
            super(dossier, card, stamp);
        }
    }
}
