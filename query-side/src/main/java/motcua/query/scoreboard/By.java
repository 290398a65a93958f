package motcua.query.scoreboard;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import motcua.dossier.Channel;

/** What the rows of a scoreboard stand for. */
enum By {
    MONTH {
        @Override
        String key(String office, String day, String procedure, Channel channel) {
            return monthOf(day);
        }
    },
    OFFICE {
        @Override
        String key(String office, String day, String procedure, Channel channel) {
            return office;
        }
    },
    PROCEDURE {
        @Override
        String key(String office, String day, String procedure, Channel channel) {
            return procedure;
        }
    },
    CHANNEL {
        @Override
        String key(String office, String day, String procedure, Channel channel) {
            return channel.name();
        }
    };

    /** The row that a cell of one office and day belongs to. */
    abstract String key(String office, String day, String procedure, Channel channel);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> of(String word) {
        return Stream.of(values()).filter(by -> by.word().equals(word)).findFirst();
    }

    /** {@code 2022-01} of {@code 2022-01-31}. */
    static String monthOf(String day) {
        return day.substring(0, "uuuu-mm".length());
    }
}
