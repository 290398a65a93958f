package motcua.standalone.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import motcua.command.privacy.Place;
import motcua.command.privacy.SealedIn;
import motcua.command.privacy.Sealer;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import motcua.standalone.Standalone;
import motcua.standalone.signin.Provider;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running application on a directory of its own, and what a test may look at behind its doors. */
final class Motcua {

    private final Path home;
    private final List<String> settings;
    private ConfigurableApplicationContext context;
    private JdbcClient database;
    private People people;

    /** Starts in {@code home} with more {@code settings}, such as {@code a.b=c}; returns once readers get answers. */
    Motcua(Path home, String... settings) {
        this.home = home;
        this.settings = List.of(settings);
        this.context = run(home, this.settings);
        this.database = JdbcClient.create(context.getBean(DataSource.class));
        this.people = new People(new Caller(port(context, "local.server.port")));
        awaitReadiness();
    }

    static Motcua inADirectoryOfItsOwn(String... settings) {
        try {
            return new Motcua(Files.createTempDirectory("motcua-http"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext run(Path home, List<String> settings) {
        Provider.installIn(home.resolve("data"));
        SpringApplication application = new SpringApplication(Standalone.class);
        application.setRegisterShutdownHook(false);
        return application.run(Stream.concat(
                        Stream.of(
                                        "spring.config.name=standalone",
                                        "motcua.data=" + home.resolve("data"),
                                        "motcua.sample=none",
                                        "motcua.tracking.limits.enabled=false",
                                        "motcua.account-limits.enabled=false",
                                        "motcua.watch.after=0s",
                                        "server.port=0",
                                        "management.server.port=0",
                                        "motcua.sign-in.issuer=" + Provider.ISSUER,
                                        "logging.file.name=" + home.resolve("motcua.log"))
                                .filter(usual -> settings.stream()
                                        .noneMatch(own -> name(own).equals(name(usual)))),
                        settings.stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    private static int port(ConfigurableApplicationContext context, String name) {
        return context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private void awaitReadiness() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> people.anybody().sees("/readyz").status() == 200);
    }

    /** Stops and starts again on the same directory. */
    void restart() {
        stop();
        context = run(home, settings);
        database = JdbcClient.create(context.getBean(DataSource.class));
        people = new People(new Caller(port(context, "local.server.port")));
        awaitReadiness();
    }

    void stop() {
        context.close();
    }

    boolean isRunning() {
        return context.isActive();
    }

    void stopAndForget() {
        stop();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    People people() {
        return people;
    }

    /** The same people at the port of those who run the house. */
    People behind() {
        return new People(new Caller(port(context, "local.management.port")));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    int port() {
        return port(context, "local.server.port");
    }

    /** What stands in every event, payload and metadata, oldest first. */
    List<String> storedEvents() {
        return database.sql("SELECT payload, meta_data FROM domain_event ORDER BY global_index")
                .query((row, number) -> text(row.getBytes(1)) + text(row.getBytes(2)))
                .list();
    }

    /** The payloads of one stream, oldest first. */
    List<String> storedEventsOf(String stream) {
        return database.sql("SELECT payload FROM domain_event WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(stream)
                .query((row, number) -> text(row.getBytes(1)))
                .list();
    }

    /** The payloads of all looks, oldest first. */
    List<String> storedLooks() {
        return storedEventsNamed("access.recorded");
    }

    /** The payloads of all events with this stored name, oldest first. */
    List<String> storedEventsNamed(String name) {
        return database.sql("SELECT payload FROM domain_event WHERE payload_type = ? ORDER BY global_index")
                .param(name)
                .query((row, number) -> text(row.getBytes(1)))
                .list();
    }

    /** What a standby does: whoever wants to write is refused, from a moment later on. */
    void onlyReads(boolean only) {
        database.sql("ALTER SYSTEM SET default_transaction_read_only = " + (only ? "on" : "off"))
                .update();
        database.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
    }

    /** What the first event of a dossier says about its applicant, opened, as JSON. */
    String applicantOf(String dossier) {
        DossierEvent first =
                (DossierEvent) bean(EventStore.class).readEvents(dossier).next().getPayload();
        Sealed sealed = Objects.requireNonNull(SealedIn.applicant(first));
        return bean(Sealer.class)
                .open(Place.in(first, Place.Field.APPLICANT), sealed)
                .orElseThrow();
    }

    /** The dossier that a line of a register became. */
    String dossierOf(String registeredCode) {
        return DossierId.registeredAs(new DossierCode(registeredCode)).toString();
    }

    long countOfEvents() {
        return database.sql("SELECT count(*) FROM domain_event")
                .query(Long.class)
                .single();
    }

    /** All but what administrators ordered, which is recorded whether it can be done or not. */
    long countOfThingsDone() {
        return database.sql("SELECT count(*) FROM domain_event WHERE payload_type <> 'admin.acted'")
                .query(Long.class)
                .single();
    }

    /** What a database administrator may do: switches the bars off and changes what is stored. */
    void tamper(String statement) {
        database.sql("ALTER TABLE domain_event DISABLE TRIGGER ALL").update();
        database.sql(statement).update();
        database.sql("ALTER TABLE domain_event ENABLE TRIGGER ALL").update();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Everything this application wrote to disk: its data directory and its log. */
    List<Path> files() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
