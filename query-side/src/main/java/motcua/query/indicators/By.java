package motcua.query.indicators;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows stand for. */
enum By {
    OFFICE,
    OFFICER,
    MONTH;

    /** The row that one officer's counts of one office and day belong to. */
    String key(String office, String day, String officer) {
        return switch (this) {
            case OFFICE -> office;
            case OFFICER -> officer;
            case MONTH -> day.substring(0, "uuuu-mm".length());
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> of(String word) {
        return Stream.of(values()).filter(by -> by.word().equals(word)).findFirst();
    }
}
