package motcua.standalone.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.command.platform.Commands;
import motcua.dossier.Actor;
import motcua.dossier.Answer;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierId;
import motcua.dossier.Intake;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.platform.stored.StoredStream;
import motcua.standalone.Standalone;
import motcua.standalone.signin.Provider;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Prints how a decree moves the deadlines of running dossiers, and what clients feel of it: {@code java -Xmx3g -cp …
 * motcua.standalone.measure.DecreeMoves <empty directory> [dossiers] [commands a second]}; see {@code docs/performance.md}.
 * The dossiers come in through the rules, because a deadline that a register states never moves. Clients send commands over HTTP
 * at fixed times, whatever the answers take, and their waiting counts from those times.
 */
public final class DecreeMoves {

    private static final int FILLERS = 16;
    private static final int FINISHED_PERCENT = 5;
    private static final int QUIET_SECONDS = 30;
    private static final ProcedureCode PROCEDURE = ProcedureCode.of("1.004873");
    private static final OfficeId OFFICE = new OfficeId("H37.08.01");
    private static final String VERSION = "vn-measured.1";

    private final ApplicationContext context;
    private final Commands commands;
    private final MeterRegistry metrics;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<OfficeId> offices;
    private final List<DossierId> theirs;
    private final int dossiers;
    private final int rate;
    private final AtomicLong sent = new AtomicLong();

    private DecreeMoves(ApplicationContext context, int dossiers, int rate) {
        this.context = context;
        this.commands = context.getBean(Commands.class);
        this.metrics = context.getBean(MeterRegistry.class);
        this.base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/api/v1";
        this.offices = context.getBean(Catalogue.class).offices().keySet().stream()
                .sorted(Comparator.comparing(OfficeId::value))
                .toList();
        this.dossiers = dossiers;
        this.rate = rate;
        this.theirs = ofOneOffice();
    }

    /** Measures in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Provider.installIn(java.nio.file.Path.of(arguments[0]));
        try (var context = SpringApplication.run(
                Standalone.class,
                "--spring.config.name=standalone",
                "--motcua.data=" + arguments[0],
                "--motcua.sign-in.issuer=" + Provider.ISSUER,
                "--motcua.sample=none",
                "--motcua.watch.after=1s",
                "--server.port=0",
                "--management.server.port=0")) {
            int dossiers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
            int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
            new DecreeMoves(context, dossiers, rate).run();
        }
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        LocalDate due = fill();
        tell("dossiers received", dossiers, start);
        // What is resolved may be opened again, and is watched too.
        await("motcua.watch.running", watched -> watched >= dossiers);
        awaitViewsAndLog();
        quietly("commands before");

        double said = said();
        Clients during = new Clients(rate, Integer.MAX_VALUE, this::handOver);
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<?> sending = aside.submit(during::send);
            start = System.nanoTime();
            decree(due);
            tell("decree written", 1, start);
            while (said() - said < dossiers - dossiers * FINISHED_PERCENT / 100) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            tell("deadlines moved", (int) (said() - said), start);
            during.stop();
            sending.get();
        }
        during.tell("commands during");
        await("motcua.watch.to-move", left -> left == 0);
        awaitViewsAndLog();
        quietly("commands after");
        new MovedOnce(context.getBean(StoredStream.class), VERSION).tell();
    }

    private void quietly(String what) {
        Clients clients = new Clients(rate, QUIET_SECONDS * rate, this::handOver);
        clients.send();
        clients.tell(what);
    }

    /** Receives the dossiers, all due on one day, and finishes a few; returns that day. */
    private LocalDate fill() throws Exception {
        try (ExecutorService fillers = Executors.newFixedThreadPool(FILLERS)) {
            List<Future<Instant>> dues = new ArrayList<>();
            IntStream.range(0, dossiers).forEach(n -> dues.add(fillers.submit(() -> open(n))));
            Instant last = Instant.EPOCH;
            for (Future<Instant> due : dues) {
                last = due.get();
            }
            return LocalDate.ofInstant(last, WorkingCalendar.ZONE);
        }
    }

    private Instant open(int n) {
        DossierId id = named(n);
        Sealed nobody = new Sealed("none", "subject-" + n, "bm9ib2R5");
        OfficeId office = offices.get(n % offices.size());
        Intake intake = new Intake(null, office, PROCEDURE, Channel.COUNTER, nobody);
        Instant due = done(new DossierCommand.ReceiveDossier(id, intake, null, stamp("lan", office, "receive " + n)));
        if (n % 100 < FINISHED_PERCENT) {
            OfficerId minh = new OfficerId("minh");
            done(new DossierCommand.AssignDossier(id, minh, null, null, stamp("tuan", office, "assign " + n)));
            done(new DossierCommand.ResolveDossier(
                    id, Outcome.GRANTED, null, null, stamp("minh", office, "resolve " + n)));
        }
        return due;
    }

    private Instant done(DossierCommand command) {
        return Objects.requireNonNull(((Answer.Done) commands.send(command)).due());
    }

    private static Stamp stamp(String login, OfficeId office, String what) {
        Stamp.Request request = new Stamp.Request(CommandId.chosenBy("measure", what), "measure");
        return Stamp.live(new Actor(login, office), Instant.now(), request);
    }

    private void decree(LocalDate day) throws Exception {
        String json = """
                {"version":"%s","source":"QĐ thử","days":[{"date":"%s","open":false,"name":"Nghỉ"}]}""".formatted(VERSION, day);
        int status = post("/admin/calendars", "quantri", json);
        if (status != 201) {
            throw new IllegalStateException("the decree was answered " + status);
        }
    }

    /** The running ones of the office whose leader has an account. */
    private List<DossierId> ofOneOffice() {
        return IntStream.range(0, dossiers)
                .filter(n -> offices.get(n % offices.size()).equals(OFFICE) && n % 100 >= FINISHED_PERCENT)
                .mapToObj(DecreeMoves::named)
                .toList();
    }

    private static DossierId named(int n) {
        return DossierId.openedBy(CommandId.chosenBy("measure", "receive " + n));
    }

    /** A leader's screens hand the dossiers of one office from one officer to the other, and back. */
    private boolean handOver() throws Exception {
        long n = sent.getAndIncrement();
        String officer = n / theirs.size() % 2 == 0 ? "minh" : "hoa";
        DossierId dossier = theirs.get((int) (n % theirs.size()));
        String body = "{\"officer\":\"%s\",\"reason\":\"Chia việc\"}".formatted(officer);
        return post("/dossiers/" + dossier + "/assignment", "tuan", body) == 200;
    }

    private int post(String path, String login, String json) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Authorization", Provider.authorization(login))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private double said() {
        return metrics.get("motcua.watch.said").counter().count();
    }

    private void await(String gauge, DoublePredicate reached) throws InterruptedException {
        while (!reached.test(metrics.get(gauge).gauge().value())) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** What was received in a minute is not to be shown in the minutes that are measured. */
    private void awaitViewsAndLog() throws InterruptedException {
        double logged = -1;
        while (logged != logged()
                || metrics.get("motcua.view.lag.events").gauges().stream().anyMatch(lag -> lag.value() != 0)) {
            logged = logged();
            TimeUnit.SECONDS.sleep(2);
        }
    }

    private double logged() {
        return metrics.get("motcua.trail.entries").gauge().value();
    }

    private static void tell(String what, int count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-20s %,d in %.1f s, %,.0f/s%n", what, count, seconds, count / seconds);
    }
}
