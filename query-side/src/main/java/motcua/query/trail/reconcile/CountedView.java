package motcua.query.trail.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import motcua.platform.http.Problem;
import motcua.query.platform.Census;
import motcua.query.platform.View;
import motcua.query.platform.Views;

/** A view as it is compared with the events: by numbers that follow from counting them. */
public interface CountedView {

    String name();

    /** What it must hold when it has seen the events of {@code census}; empty when that does not follow from it. */
    Map<String, Long> expected(Census census);

    /**
     * What it holds, under the same names, once it has seen all that was in the store when it was asked; empty when that took too
     * long. Throws when it is away.
     */
    Optional<Map<String, Long>> counted();

    /** Those of {@code list} as readers see them. */
    static List<CountedView> of(Views views, List<View> list) {
        return list.stream().<CountedView>map(view -> new Live(views, view)).toList();
    }

    /** The generation that readers see. */
    record Live(Views views, View view) implements CountedView {

        @Override
        public String name() {
            return view.name();
        }

        @Override
        public Map<String, Long> expected(Census census) {
            return view.expected(census);
        }

        @Override
        public Optional<Map<String, Long>> counted() {
            try {
                // Any version: it waits for all that is there.
                views.awaitHead(name(), 0L);
                return Optional.of(views.ask(name(), view::counted));
            } catch (Problem e) {
                if ("NOT_SEEN_YET".equals(e.getMessage())) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }
}
