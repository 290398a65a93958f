package motcua.platform.http;

import org.springframework.core.Ordered;

/** What stands before the doors, from the street inwards; sign-in comes after all of these. */
final class FilterOrder {

    static final int HEADERS = Ordered.HIGHEST_PRECEDENCE;
    static final int ADMISSION = HEADERS + 1;
    static final int BODY = ADMISSION + 1;

    private FilterOrder() {}
}
