package motcua.catalogue;

/** The catalogue under the calendar of the moment, and under those before it. */
public interface Calendars {

    /** With the calendar in force. */
    Catalogue inForce();

    /** With the calendar called {@code version}; with the one in force when there is none of that name. */
    Catalogue under(String version);

    /** A catalogue whose calendar never changes. */
    static Calendars always(Catalogue catalogue) {
        return new Calendars() {
            @Override
            public Catalogue inForce() {
                return catalogue;
            }

            @Override
            public Catalogue under(String version) {
                return catalogue;
            }
        };
    }
}
