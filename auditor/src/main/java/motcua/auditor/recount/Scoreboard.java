package motcua.auditor.recount;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import motcua.auditor.input.SmallFile;
import motcua.auditor.input.Spelling;
import motcua.auditor.payload.Scalars;
import motcua.auditor.verdict.CannotCheck;
import org.jspecify.annotations.Nullable;

/**
 * A published answer of {@code GET /api/v1/scoreboard}: what was asked, and the numbers as they are shown.
 *
 * @param lastDay the last day that stocks speak of
 * @param asOf the past instant as of which it answers; null for what was known when somebody asked
 * @param lateEntry how long a step must have waited to be a late entry; null when days were counted under several spans
 * @param office the office asked about; null for all
 * @param by what the rows stand for; empty when there is only the total
 * @param total the members of the total by their pointers within it, such as {@code onlineShare/value}
 * @param rows those of each row, under its key
 */
record Scoreboard(
        LocalDate from,
        LocalDate to,
        LocalDate lastDay,
        @Nullable Instant asOf,
        @Nullable Duration lateEntry,
        @Nullable String office,
        String by,
        Map<String, String> total,
        SequencedMap<String, Map<String, String>> rows) {

    private static final int LARGEST = 32 << 20;

    private static final int DAY_LENGTH = "2026-11-23".length();
    /** The rules that are recomputed here; others would need other code. */
    private static final String RULE = "scoreboard-3";

    private static final Set<String> WORDS = Set.of("", "month", "office", "procedure", "channel");

    /** Reads {@code file}; says so when it is no scoreboard by these rules. */
    static Scoreboard read(Path file) throws CannotCheck {
        Map<String, String> all =
                Scalars.of(SmallFile.read(file, LARGEST)).orElseThrow(() -> new CannotCheck("recount.not-json", file));
        if (!RULE.equals(all.get("/rule"))) {
            throw new CannotCheck("recount.rule", file, all.getOrDefault("/rule", "-"), RULE);
        }
        String by = all.getOrDefault("/by", "");
        if (!WORDS.contains(by)) {
            throw new CannotCheck("recount.member", file, "by");
        }
        // Without this, an office in a spelling of its own would be counted as all of them.
        if (!all.containsKey("/office/id")
                && all.keySet().stream().anyMatch(pointer -> pointer.startsWith("/office"))) {
            throw new CannotCheck("recount.member", file, "office");
        }
        Scoreboard scoreboard = new Scoreboard(
                day(file, all, "from"),
                day(file, all, "to"),
                day(file, all, "lastDay"),
                asOf(file, all),
                lateEntry(file, all),
                all.get("/office/id"),
                by,
                below("/total/", all),
                rows(file, all));
        if (scoreboard.lastDay().isAfter(scoreboard.to())) {
            throw new CannotCheck("recount.member", file, "lastDay");
        }
        return scoreboard;
    }

    /** Up to the year 9999, or there would be months to count until the end of time. */
    private static LocalDate day(Path file, Map<String, String> all, String member) throws CannotCheck {
        String said = all.getOrDefault("/" + member, "");
        if (said.length() != DAY_LENGTH) {
            throw new CannotCheck("recount.member", file, member);
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw new CannotCheck("recount.member", file, member);
        }
    }

    private static @Nullable Instant asOf(Path file, Map<String, String> all) throws CannotCheck {
        String said = all.get("/asOf");
        try {
            return said == null ? null : Instant.parse(said);
        } catch (DateTimeException e) {
            throw new CannotCheck("recount.member", file, "asOf");
        }
    }

    private static @Nullable Duration lateEntry(Path file, Map<String, String> all) throws CannotCheck {
        String first = all.get("/lateEntry/0");
        if (first == null) {
            throw new CannotCheck("recount.member", file, "lateEntry");
        }
        try {
            return all.containsKey("/lateEntry/1") ? null : Duration.parse(first);
        } catch (DateTimeException e) {
            throw new CannotCheck("recount.member", file, "lateEntry");
        }
    }

    private static Map<String, String> below(String prefix, Map<String, String> all) {
        Map<String, String> found = new LinkedHashMap<>();
        all.forEach((pointer, value) -> {
            if (pointer.startsWith(prefix)) {
                found.put(pointer.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static SequencedMap<String, Map<String, String>> rows(Path file, Map<String, String> all)
            throws CannotCheck {
        Map<Long, Map<String, String>> numbered = new TreeMap<>();
        for (Map.Entry<String, String> member : below("/rows/", all).entrySet()) {
            String pointer = member.getKey();
            int slash = pointer.indexOf('/');
            if (slash > 0) {
                long number = Spelling.decimal(pointer.substring(0, slash))
                        .orElseThrow(() -> new CannotCheck("recount.member", file, "rows"));
                numbered.computeIfAbsent(number, _ -> new LinkedHashMap<>())
                        .put(pointer.substring(slash + 1), member.getValue());
            }
        }
        SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Map<String, String> row : numbered.values()) {
            String key = row.get("key");
            if (key == null || rows.put(key, row) != null) {
                throw new CannotCheck("recount.member", file, "key");
            }
        }
        return rows;
    }

    /**
     * The days that the numbers may speak of, the likelier first. What is due today is not late before the day is over,
     * and an answer about the present does not say whether {@code lastDay} was over.
     */
    List<Span> spans() {
        Span dayWasOver = span(lastDay);
        Span askedThatDay = span(lastDay.minusDays(1));
        if (asOf != null) {
            return Counted.day(asOf).equals(lastDay) ? List.of(askedThatDay) : List.of(dayWasOver);
        }
        // Nothing is known of days to come, so stocks end before the period only when somebody asks within it.
        return lastDay.isBefore(to) ? List.of(askedThatDay) : List.of(dayWasOver, askedThatDay);
    }

    private Span span(LocalDate lateBy) {
        return new Span(from, to, lastDay, lateBy, lateEntry != null);
    }

    /** What is shown of the row under {@code key}; empty when there is no such row. */
    Optional<Map<String, String>> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }
}
