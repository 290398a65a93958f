package motcua.benchmarks.crud;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import motcua.benchmarks.crud.DossierService.Request;
import motcua.benchmarks.load.Counter;
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

    private static final int OFFICES = 100;

    private final Engines engines;
    private final ConfigurableApplicationContext context;
    private final DossierService dossiers;
    private final AtomicLong opened = new AtomicLong();

    private CrudPeer(Engines engines, ConfigurableApplicationContext context) {
        this.engines = engines;
        this.context = context;
        this.dossiers = context.getBean(DossierService.class);
    }

    /** The application. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DossierService.class)
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
                engines, PeerApplication.start(Application.class, engines, "--spring.jpa.hibernate.ddl-auto=create"));
    }

    @Override
    public Way open() {
        long n = opened.getAndIncrement();
        String office = "H37.%02d".formatted(n % OFFICES);
        UUID id = UUID.randomUUID();
        return step -> take(step, id, office, n);
    }

    private void take(Step step, UUID id, String office, long n) {
        String request = UUID.randomUUID().toString();
        switch (step) {
            case RECEIVE ->
                dossiers.receive(id, "%s-261123-%04d".formatted(office, n), office, new Request("lan", request));
            case ASSIGN -> dossiers.assign(id, "minh", new Request("tuan", request));
            case RESOLVE -> dossiers.resolve(id, "GRANTED", new Request("minh", request));
            case RETURN -> dossiers.giveBack(id, new Request("lan", request));
        }
    }

    @Override
    public void settle() {}

    @Override
    public void close() {
        context.close();
        engines.close();
    }
}
