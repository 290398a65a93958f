package motcua.platform.http;

import org.springframework.core.Ordered;

/** What stands before the doors, from the street inwards; sign-in comes after all of these. */
public final class FilterOrder {

    static final int HEADERS = Ordered.HIGHEST_PRECEDENCE;

    /** What an address may ask: who asks too much takes no seat. */
    public static final int ADDRESSES = HEADERS + 1;

    static final int ADMISSION = ADDRESSES + 1;
    static final int BODY = ADMISSION + 1;

    private FilterOrder() {}
}
