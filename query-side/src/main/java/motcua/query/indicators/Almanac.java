package motcua.query.indicators;

import java.time.Instant;
import motcua.catalogue.Catalogue;

/**
 * Working hours, days off and rules as they were known at an instant. A day off that was decreed afterwards changes nothing that was
 * counted, and a rebuild counts the same.
 */
interface Almanac {

    /** Reads what was decreed up to now; throws what the store throws. */
    void readOn();

    /** What was known at {@code then}, which is not later than the last {@link #readOn}. */
    Catalogue asOf(Instant then);

    /** One that never changes. */
    static Almanac always(Catalogue catalogue) {
        return new Almanac() {
            @Override
            public void readOn() {}

            @Override
            public Catalogue asOf(Instant then) {
                return catalogue;
            }
        };
    }
}
