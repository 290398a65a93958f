package motcua.deadline;

import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;

/** Under what a clock runs: a version of the rules, the days offices are open, and the hours of this one. */
public record Setting(Rule rule, WorkingCalendar calendar, WorkingHours hours) {}
