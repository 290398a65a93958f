package motcua.dossier;

import java.time.Instant;
import motcua.deadline.Handled;
import org.jspecify.annotations.Nullable;

/**
 * The decision that a reopening takes back, as figures had counted it; its deadline is the one of the reopening.
 *
 * @param resolved the instant of the decision that figures use
 * @param handled what the decision said of its handling; null when it said nothing
 */
public record TakenBack(Instant resolved, @Nullable Handled handled) {}
