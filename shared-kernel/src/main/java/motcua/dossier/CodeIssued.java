package motcua.dossier;

/**
 * An office gave the next number of its day to a dossier. The numbers of a series have no gaps, so a missing one shows.
 *
 * @param series the part of the code before the number, such as {@code H37.26.01-261123}
 * @param number 1 for the first dossier of the day
 */
public record CodeIssued(String series, int number, DossierId dossier) {}
