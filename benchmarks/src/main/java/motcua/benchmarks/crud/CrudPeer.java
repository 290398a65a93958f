package motcua.benchmarks.crud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import motcua.benchmarks.crud.DossierService.Applicant;
import motcua.benchmarks.crud.DossierService.Request;
import motcua.benchmarks.crud.Numbers.Numbered;
import motcua.benchmarks.http.Desks;
import motcua.benchmarks.load.Applicants;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Step;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Engines;
import motcua.benchmarks.run.PeerApplication;
import motcua.benchmarks.run.Subject;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Rows that are changed in place, with an audit beside them. Readers read the rows, so there is no view to be behind. */
public final class CrudPeer implements Counter {

    private static final Applicant APPLICANT = new Applicant(Applicants.NAME, Applicants.PHONE, Applicants.ADDRESS);

    private final Engines engines;
    private final ConfigurableApplicationContext context;
    private final DossierService dossiers;
    private final Numbers numbers;

    private CrudPeer(Engines engines, ConfigurableApplicationContext context) {
        this.engines = engines;
        this.context = context;
        this.dossiers = context.getBean(DossierService.class);
        this.numbers = context.getBean(Numbers.class);
    }

    /** The application. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({DossierService.class, Numbers.class, DossierDoor.class})
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, CrudPeer::in);
    }

    private static CrudPeer in(Path directory) {
        Engines engines = Engines.start(directory);
        return new CrudPeer(
                engines, PeerApplication.serve(Application.class, engines, "--spring.jpa.hibernate.ddl-auto=create"));
    }

    @Override
    public Way open() {
        Numbered number = numbers.next();
        UUID id = UUID.randomUUID();
        return step -> take(step, id, number);
    }

    private void take(Step step, UUID id, Numbered number) {
        String request = UUID.randomUUID().toString();
        switch (step) {
            case RECEIVE -> dossiers.receive(id, number, APPLICANT, new Request("lan", request));
            case ASSIGN -> dossiers.assign(id, "minh", new Request("tuan", request));
            case RESOLVE -> dossiers.resolve(id, "GRANTED", new Request("minh", request));
            case RETURN -> dossiers.giveBack(id, new Request("lan", request));
        }
    }

    @Override
    public void settle() {}

    /** {@code doors} writes to a file where it is asked over HTTP. */
    @Override
    public Measured ask(String what, List<String> arguments) throws IOException {
        if (!what.equals("doors")) {
            throw new UnsupportedOperationException(what);
        }
        String port = context.getEnvironment().getProperty("local.server.port");
        new Desks(URI.create("http://127.0.0.1:" + port), List.of(new Desks.Desk("minh", "none")))
                .write(Path.of(arguments.getFirst()));
        return Measured.nothing();
    }

    @Override
    public void close() {
        context.close();
        engines.close();
    }
}
