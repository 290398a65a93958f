package motcua.benchmarks.run;

/** What DIGIT has published of itself, on 16 virtual processors: for orientation, measured by them, elsewhere. */
final class Published {

    static final String DIGIT = "DIGIT, as published";

    /** Lifecycles a second of 50 users with up to 100,000 records. */
    private static final double LIFECYCLES = 37;

    /** The same with a million records. */
    private static final double LIFECYCLES_OF_A_MILLION = 6.3;

    /** Of 100 calls under the spike. */
    private static final double SPIKE_ERRORS = 57;

    private static final int RECORDS_OF_THE_FIRST = 100_000;

    private Published() {}

    /** Lifecycles a second with so many records. */
    static double lifecycles(int records) {
        return records <= RECORDS_OF_THE_FIRST ? LIFECYCLES : LIFECYCLES_OF_A_MILLION;
    }

    /** Notes them beside what is measured at {@code dossiers}. */
    static void note(Figures figures, int dossiers) {
        figures.value(Figure.lifecycles(dossiers), DIGIT, lifecycles(dossiers));
        figures.value(Figure.spikeErrors(dossiers), DIGIT, SPIKE_ERRORS);
    }
}
