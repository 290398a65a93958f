package motcua.command.paper;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import motcua.calendar.WorkingCalendar;

/** A language that forms are written in: the bundle {@code motcua/messages/paper}. */
final class Wording {

    /** The language of the law. The bundle without a language; asked for by its own name, the system's would come before it. */
    static final Wording VIETNAMESE = new Wording(Locale.ROOT, Locale.of("vi", "VN"));

    /** A translation, which says so. */
    static final Wording ENGLISH = new Wording(Locale.ENGLISH, Locale.ENGLISH);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final ResourceBundle texts;
    private final Locale habits;

    private Wording(Locale bundle, Locale habits) {
        this.texts = ResourceBundle.getBundle("motcua.messages.paper", bundle);
        this.habits = habits;
    }

    /** The language for a reader who asks for {@code locale}: Vietnamese unless that is English. */
    static Wording in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    /** Its tag in HTML and HTTP. */
    String language() {
        return habits.getLanguage();
    }

    /** The text under {@code key} with {@code facts} in their places; throws when there is none. */
    String say(String key, Object... facts) {
        return new MessageFormat(texts.getString(key), habits).format(facts);
    }

    /** An instant as forms write it in full: hours and minutes, then the date. */
    String time(Instant instant) {
        ZonedDateTime at = instant.atZone(WorkingCalendar.ZONE);
        return say("time", two(at.getHour()), two(at.getMinute()), day(instant));
    }

    /** An instant as columns write it. */
    String shortTime(Instant instant) {
        return SHORT.format(instant.atZone(WorkingCalendar.ZONE));
    }

    /** The day of an instant in words; days and the first two months have two digits (NĐ 30/2020 Phụ lục I). */
    String day(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
        int month = date.getMonthValue();
        return say(
                "day",
                two(date.getDayOfMonth()),
                month < 3 ? two(month) : Integer.toString(month),
                Integer.toString(date.getYear()));
    }

    /** A day as columns write it. */
    String shortDay(LocalDate day) {
        return DAY.format(day);
    }

    /** Dong as people write them. */
    String amount(long vnd) {
        return NumberFormat.getIntegerInstance(habits).format(vnd);
    }

    /** Text in the capitals of headings. */
    String capitals(String text) {
        return text.toUpperCase(habits);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
