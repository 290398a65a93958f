package motcua.deadline;

import static motcua.deadline.OfficeMinutes.A_DAY;

import java.time.Duration;
import java.time.Instant;
import motcua.calendar.WorkingHours;
import motcua.calendar.WorkingHours.Span;

/** The instants by which an office has to do something other than decide; every number comes from the rule. */
public final class Due {

    private Due() {}

    /** When what was submitted online must have been accepted or sent back: 8 working hours (NĐ 118/2025 Điều 17.2c). */
    public static Instant acceptance(Instant submitted, Setting setting) {
        Limit limit = new Limit(setting.rule().acceptanceWorkingHours(), Limit.Unit.HOUR, null);
        return instant(new HourWalk(setting, Pauses.NONE, Ledger.BLANK)
                .minutes(OfficeMinutes.of(submitted), limit.amount(setting.hours())));
    }

    /**
     * When paper must have been handed over: by the close of the same working day, or at the opening of the next one when it came
     * after 15:00 or on a closed day (NĐ 118/2025 Điều 18).
     */
    public static Instant handOver(Instant received, Setting setting) {
        long day = OfficeMinutes.day(OfficeMinutes.of(received));
        int close = setting.hours().closesMinute();
        int cutoff = Math.min(close, WorkingHours.minuteOf(setting.rule().handoverCutoff()));
        if (setting.calendar().isOpen(day) && OfficeMinutes.notBefore(received) <= day * A_DAY + cutoff) {
            return instant(day * A_DAY + close);
        }
        do {
            day++;
        } while (!setting.calendar().isOpen(day));
        return instant(day * A_DAY + setting.hours().opensMinute());
    }

    /** Until when a supplement may be asked for: 3 working days after acceptance (NĐ 118/2025 Điều 19.5). */
    public static Instant supplementUntil(Instant accepted, Setting setting) {
        return instant(walk(setting)
                .workingDays(day(accepted), setting.rule().supplements().withinWorkingDays()));
    }

    /** When a dossier may be closed because its supplement never came: after 15 days (NĐ 118/2025 Điều 19.5). */
    public static Instant closesAt(Instant asked, Setting setting) {
        return instant(
                walk(setting).days(day(asked), setting.rule().supplements().closesAfterDays()));
    }

    /** When a wrong result must have been put right: 3 working days after it was found (NĐ 118/2025 Điều 23). */
    public static Instant correction(Instant found, Setting setting) {
        return instant(walk(setting).workingDays(day(found), setting.rule().correctionWorkingDays()));
    }

    /**
     * Until when an apology with a new date may be sent: the last open minute that is at least 1 day before {@code due} (NĐ 118/2025
     * Điều 19.6). For short limits this may lie before the dossier came: then no new date can be given.
     */
    public static Instant extensionUntil(Instant due, Setting setting) {
        int notice = setting.rule().extensions().noticeDays();
        return instant(lastOpen(OfficeMinutes.of(due) - (long) notice * A_DAY, setting));
    }

    /**
     * What {@code due}, which somebody else stated, becomes by an extension of {@code workingDays} (NĐ 118/2025 Điều 19.6): the close
     * of that open day.
     */
    public static Instant laterBy(int workingDays, Instant due, Setting setting) {
        return instant(walk(setting).extended(OfficeMinutes.of(due), new Extension(workingDays, Ledger.NO_EVENT)));
    }

    /** When the officer is told of an online submission that nobody has answered: after 2 hours (NĐ 118/2025 Điều 17.2c). */
    public static Instant alert(Instant submitted, Setting setting) {
        return submitted.plus(Duration.ofHours(setting.rule().reminders().alertHours()));
    }

    /** When an apology is due: a working day before {@code due}, at the same time of day (NĐ 118/2025 Điều 19.6). */
    public static Instant apology(Instant due, Setting setting) {
        long minute = OfficeMinutes.of(due);
        long day = OfficeMinutes.day(minute);
        for (int left = setting.rule().reminders().apologyWorkingDays(); left > 0; ) {
            day--;
            left -= setting.calendar().isOpen(day) ? 1 : 0;
        }
        return instant(day * A_DAY + minute - OfficeMinutes.day(minute) * A_DAY);
    }

    /** When a dossier without any step since {@code last} counts as idle: after so many hours of open time (derived). */
    public static Instant idle(Instant last, Setting setting) {
        Limit limit = new Limit(setting.rule().reminders().idleWorkingHours(), Limit.Unit.HOUR, null);
        return instant(new HourWalk(setting, Pauses.NONE, Ledger.BLANK)
                .minutes(OfficeMinutes.of(last), limit.amount(setting.hours())));
    }

    private static long lastOpen(long minute, Setting setting) {
        for (long day = OfficeMinutes.day(minute); ; day--) {
            if (setting.calendar().isOpen(day)) {
                for (Span span : setting.hours().spans().reversed()) {
                    if (day * A_DAY + span.opensMinute() <= minute) {
                        return Math.min(minute, day * A_DAY + span.closesMinute());
                    }
                }
            }
        }
    }

    private static Walk walk(Setting setting) {
        return new Walk(setting, Pauses.NONE, Ledger.BLANK);
    }

    private static long day(Instant instant) {
        return OfficeMinutes.day(OfficeMinutes.of(instant));
    }

    private static Instant instant(long minute) {
        return OfficeMinutes.instant(minute);
    }
}
