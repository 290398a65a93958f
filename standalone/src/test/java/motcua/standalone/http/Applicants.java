package motcua.standalone.http;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** People who never lived. Whatever is written about them here must be readable nowhere behind the door. */
final class Applicants {

    /** Stands in every name, in the middle of every address and e-mail address. */
    static final String MARK = "Qzvnhaxi";

    /** Stands in every name too: composed one way, decomposed the other. */
    static final String VIETNAMESE_MARK = "Ngưỡngmộtthuở";

    private static final String PHONE_MARK = "0977310";
    private static final String IDENTITY_MARK = "20719953";

    /** Any of these on disk or in a log is a leak. */
    static final List<String> MARKS =
            List.of(MARK, MARK.toLowerCase(Locale.ROOT), VIETNAMESE_MARK, PHONE_MARK, IDENTITY_MARK);

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private Applicants() {}

    /** One of them. */
    record Applicant(String name, int number) {

        String json() {
            return """
                    {"name":"%s","identityNumber":"%s%d","birthDate":"1990-02-28","phone":"%s%d",\
                    "email":"%s%d@example.vn","address":"Ngõ %s, Lạng Sơn"}""".formatted(name, IDENTITY_MARK, number, PHONE_MARK, number, MARK, number, MARK);
        }

        /** The body of a request at the counter. */
        String asking(String procedure) {
            return "{\"channel\":\"COUNTER\",\"procedure\":\"%s\",\"applicant\":%s}".formatted(procedure, json());
        }

        /** The body of a request to {@code office} over the internet. */
        String askingOnline(String procedure, String office) {
            return "{\"channel\":\"ONLINE\",\"procedure\":\"%s\",\"office\":\"%s\",\"applicant\":%s}"
                    .formatted(procedure, office, json());
        }
    }

    static Applicant anybody() {
        int number = NUMBER.incrementAndGet();
        return new Applicant("Nguyễn " + MARK + " " + VIETNAMESE_MARK + " " + number, number);
    }
}
