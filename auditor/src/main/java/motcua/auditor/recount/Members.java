package motcua.auditor.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The members of a stored event under their pointers. */
record Members(Map<String, String> event) {

    boolean has(String pointer) {
        return event.containsKey(pointer);
    }

    String text(String pointer) {
        return event.getOrDefault(pointer, "");
    }

    /** Throws {@link java.time.DateTimeException} when it is missing or no instant. */
    Instant instant(String pointer) {
        return Instant.parse(text(pointer));
    }

    /** Throws {@link NumberFormatException} when it is missing or no whole number. */
    long number(String pointer) {
        return Long.parseLong(text(pointer));
    }

    boolean isImported() {
        return below("/stamp/line/");
    }

    boolean isToldLate() {
        return below("/stamp/whyLate/");
    }

    private boolean below(String prefix) {
        return event.keySet().stream().anyMatch(pointer -> pointer.startsWith(prefix));
    }

    /** The instant that figures use: when it was recorded, or what an imported register states. */
    Instant counted() {
        return instant(isImported() ? "/stamp/occurredAt" : "/stamp/recordedAt");
    }

    /** The day from whose end on a dossier with the deadline at {@code pointer} is late; not before it came. */
    LocalDate dueDay(String pointer) {
        return later(pointer, instant(pointer + "/due"));
    }

    /** The same as index 766 reads it. */
    LocalDate dueDayByIndex(String pointer) {
        return later(pointer, dueByIndex(pointer));
    }

    Instant dueByIndex(String pointer) {
        return instant(pointer + (has(pointer + "/index") ? "/index" : "/due"));
    }

    private LocalDate later(String pointer, Instant due) {
        LocalDate received = Counted.day(instant(pointer + "/received"));
        LocalDate day = Counted.day(due);
        return day.isAfter(received) ? day : received;
    }
}
