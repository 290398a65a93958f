package motcua.query.trail.witness;

/**
 * What one witness contributes to a checkpoint.
 *
 * @param lines signature lines, of which one is verified to be this witness's; empty when it did not cosign
 */
record Answer(Report report, String lines) {

    boolean cosigned() {
        return report.outcome() == Report.Outcome.COSIGNED;
    }
}
