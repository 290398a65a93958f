package motcua.deadline;

/**
 * The one new date that an office may give (NĐ 118/2025 Điều 19.6): so many working days after the day it was due.
 *
 * @param version the dossier's version of the event that gave it
 */
public record Extension(int workingDays, long version) {

    public Extension {
        if (workingDays < 1) {
            throw new IllegalArgumentException("an extension is at least 1 working day");
        }
    }
}
