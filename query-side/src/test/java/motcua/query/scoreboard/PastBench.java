package motcua.query.scoreboard;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Stamp;
import motcua.query.platform.Parts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A measurement, not a test: how long a board of a province takes, of now and of the past. 200 offices, 270 days, 8 dossiers for each,
 * live or from one register.
 */
final class PastBench {

    private static final int OFFICES = 200;
    private static final int DAYS = 270;
    private static final int DOSSIERS = 8;
    private static final Instant START = Steps.instant("2022-01-01T08:00");
    private static final Instant IMPORTED = Steps.instant("2026-11-23T09:00");
    private static final int ROUNDS = 7;

    private final Random random = new Random(766);

    private PastBench() {}

    public static void main(String[] arguments) {
        try (Days database = new Days()) {
            new PastBench().measure(database, "live", false);
            new PastBench().measure(database, "imported", true);
        }
    }

    private void measure(Days database, String name, boolean imported) {
        MongoCollection<Document> days = database.collection();
        fill(days, name, imported);
        Instant noon = imported ? IMPORTED.plusSeconds(1) : Steps.instant("2022-06-15T12:00");
        LocalDate today = LocalDate.of(2026, 11, 24);
        time(name + ", now", () -> read(days, today, null));
        time(
                name + ", as of an instant within the day " + OfficeDay.dayOf(noon),
                () -> read(days, OfficeDay.dayOf(noon), noon));
        Instant later = Steps.instant("2026-11-24T09:00");
        time(name + ", as of a day on which nothing was recorded", () -> read(days, today, later));
    }

    private static Reckoning read(MongoCollection<Document> days, LocalDate today, @Nullable Instant asOf) {
        Period period = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 9, 30), today);
        return ScoreboardReader.read(days, new Question(null, period, By.OFFICE, asOf));
    }

    /** The documents that the view would leave, without its batches. */
    private void fill(MongoCollection<Document> days, String name, boolean imported) {
        Map<OfficeDay, List<Touch>> touches = new HashMap<>();
        for (int day = 0; day < DAYS; day++) {
            List<DossierEvent> told = new ArrayList<>();
            for (int n = 0; n < OFFICES * DOSSIERS; n++) {
                dossier(n % OFFICES, START.plus(Duration.ofDays(day)), imported, told);
            }
            told.stream()
                    .flatMap(event -> Days.touches(event, event instanceof DossierResolved ? 1 : 0).stream())
                    .forEach(touch -> touches.computeIfAbsent(touch.at(), _ -> new ArrayList<>())
                            .add(touch));
        }
        long cells = 0;
        long counted = 0;
        List<Document> documents = new ArrayList<>();
        for (List<Touch> ofDay : touches.values()) {
            List<Document> written = List.copyOf(Days.after(Map.of(), ofDay).values());
            cells += written.getLast().getString(DayBoard.CELLS).length();
            counted += written.stream()
                    .filter(Parts::is)
                    .mapToLong(part -> part.getString(Parts.COUNTED).length())
                    .sum();
            documents.addAll(written);
        }
        days.insertMany(documents);
        days.insertMany(List.copyOf(Days.rollUps(days).values()));
        print("%s: %d documents, %d MB of counters, %d MB of steps"
                .formatted(name, documents.size(), cells >> 20, counted >> 20));
    }

    private void dossier(int office, Instant morning, boolean imported, List<DossierEvent> told) {
        DossierId id = new DossierId(new UUID(random.nextLong(), random.nextLong()));
        OfficeId at = new OfficeId("H37.%02d.%02d".formatted(1 + office / 20, 1 + office % 20));
        Card card = new Card(
                new DossierCode("H37.26.01-261123-0007"),
                at,
                ProcedureCode.of("2.0008" + (10 + random.nextInt(30))),
                random.nextInt(10) == 0 ? Channel.ONLINE : Channel.COUNTER);
        Instant received = morning.plusSeconds(random.nextInt(28_000));
        Deadline deadline = new Deadline(received, received.plus(Duration.ofDays(1L + random.nextInt(15))), "r", "c");
        told.add(new DossierReceived(id, card, null, deadline, stamp(received, imported, at)));
        Instant resolved = received.plus(Duration.ofHours(1L + random.nextInt(24 * 12)));
        told.add(new DossierResolved(
                id, card, deadline, new OfficerId("minh"), Outcome.GRANTED, stamp(resolved, imported, at)));
    }

    private static Stamp stamp(Instant when, boolean imported, OfficeId office) {
        Actor actor = new Actor("lan", office);
        return imported
                ? Stamp.imported(actor, when, IMPORTED, new Stamp.RegisterLine("register", 2))
                : Stamp.live(actor, when, new Stamp.Request(new CommandId(UUID.randomUUID()), "f"));
    }

    /** Processor time of the whole process, the database in it included: other work on the machine does not count. */
    private static void time(String what, Supplier<Reckoning> question) {
        List<Long> millis = new ArrayList<>();
        long received = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = processorMillis();
            received = question.get().total().of(Count.RECEIVED);
            millis.add(processorMillis() - start);
        }
        Collections.sort(millis);
        print("%s: %d received; median %d ms, span %d-%d"
                .formatted(what, received, millis.get(ROUNDS / 2), millis.getFirst(), millis.getLast()));
    }

    private static long processorMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
