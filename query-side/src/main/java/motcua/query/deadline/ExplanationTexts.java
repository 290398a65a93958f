package motcua.query.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import motcua.calendar.WorkingCalendar;
import motcua.deadline.Limit;
import motcua.deadline.Line;
import motcua.deadline.Start;
import motcua.query.deadline.Explanation.Reading;
import motcua.query.deadline.Explanation.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says lines in Vietnamese and English, from the message bundle under {@code deadline.}. */
@Component
final class ExplanationTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private final MessageSource bundle;

    ExplanationTexts(MessageSource bundle) {
        this.bundle = bundle;
    }

    /** In one sentence. */
    Text summary(ClockFacts facts, List<Reading> readings, boolean provisional) {
        if (facts.isStated()) {
            return text("stated", minute(facts.due()));
        }
        if (facts.due() == null) {
            return text("standing-still");
        }
        Reading reading = readings.isEmpty() ? null : readings.getFirst();
        return reading == null
                ? text("underived", minute(facts.due()))
                : text(
                        provisional ? "provisional" : "due",
                        minute(facts.due()),
                        minute(reading.start().at()),
                        limit(reading.limit(), "vi"),
                        limit(reading.limit(), "en"),
                        reading.rule());
    }

    Text start(Start start) {
        return text("start." + start.which(), minute(start.at()));
    }

    Text line(Line line, Limit limit) {
        boolean isRange = !line.from().equals(line.to());
        String name = line.name() == null ? "" : line.name();
        return text(
                "line." + line.kind(),
                isRange ? day(line.from()) + "–" + day(line.to()) : day(line.from()),
                amount(line, limit, "vi"),
                amount(line, limit, "en"),
                name,
                line.event() == null ? "" : line.event());
    }

    private String limit(Limit limit, String language) {
        return limit.unit() == Limit.Unit.SAME_DAY
                ? word(limit.unit().name(), language)
                : counted(limit.value(), limit.unit().name(), language);
    }

    /** What a line counted: minutes when the limit is in hours, a day when it is the same day. */
    private String amount(Line line, Limit limit, String language) {
        String unit = switch (limit.unit()) {
            case HOUR -> "MINUTE";
            case SAME_DAY, WORKING_DAY -> Limit.Unit.WORKING_DAY.name();
            case DAY, MONTH -> limit.unit().name();
        };
        return counted(line.amount(), unit, language);
    }

    private String counted(int number, String unit, String language) {
        return number + " " + word(number == 1 ? unit + ".one" : unit, language);
    }

    private String word(String unit, String language) {
        return bundle.getMessage("deadline.unit." + unit, null, Locale.of(language));
    }

    private Text text(String key, Object... values) {
        return new Text(
                bundle.getMessage("deadline." + key, values, VIETNAMESE),
                bundle.getMessage("deadline." + key, values, Locale.ENGLISH));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String minute(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? "—" : MINUTE.format(instant.atZone(WorkingCalendar.ZONE));
    }
}
