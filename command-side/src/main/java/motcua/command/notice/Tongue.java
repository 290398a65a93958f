package motcua.command.notice;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** A language that letters are written in: the bundle {@code motcua/messages/notice}. */
final class Tongue {

    /** The bundle without a language; asked for by its own name, the system's language would come before it. */
    static final Tongue VIETNAMESE = new Tongue(Locale.ROOT, Locale.of("vi", "VN"));

    static final Tongue ENGLISH = new Tongue(Locale.ENGLISH, Locale.ENGLISH);

    /** Vietnam has one time zone, and its clocks never change. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ResourceBundle texts;
    private final Locale habits;

    private Tongue(Locale bundle, Locale habits) {
        this.texts = ResourceBundle.getBundle("motcua.messages.notice", bundle);
        this.habits = habits;
    }

    /** The text under {@code key} with {@code facts} in their places; throws when there is none. */
    String say(String key, Object... facts) {
        return new MessageFormat(texts.getString(key), habits).format(facts);
    }

    /** An instant as people in Vietnam read it. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** An amount as people write it. */
    String amount(long amount) {
        return NumberFormat.getIntegerInstance(habits).format(amount);
    }
}
