package motcua.query.deadline;

import java.util.Optional;
import motcua.query.history.History;
import org.springframework.stereotype.Component;

/** Why a dossier is due when it is, for whoever has its history in hand. */
@Component
public final class Explanations {

    private final Explainer explainer;

    Explanations(Explainer explainer) {
        this.explainer = explainer;
    }

    /** The explanation that follows from {@code history}; empty before there is a deadline. */
    public Optional<Explanation> of(History history) {
        return ClockFacts.of(history).map(facts -> explainer.explain(history, facts));
    }
}
