package motcua.benchmarks.house;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Engines;
import motcua.benchmarks.run.Subject;
import motcua.command.platform.CommandSideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Motcua's command side as a process of its own: events in PostgreSQL, sealing, search, policies; no view beside it. */
public final class CommandSide implements Counter {

    private final Engines engines;
    private final ConfigurableApplicationContext context;
    private final Dossiers dossiers;
    private final NameIndex names;

    private CommandSide(Engines engines, ConfigurableApplicationContext context) {
        this.engines = engines;
        this.context = context;
        this.dossiers = new Dossiers(context);
        this.names = new NameIndex(context.getBean(MeterRegistry.class));
    }

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, CommandSide::in);
    }

    private static CommandSide in(Path directory) throws IOException {
        System.setProperty("disable-axoniq-console-message", "true");
        Engines engines = Engines.start(directory);
        String keys = "motcua_keys";
        engines.postgres().demandDatabase(keys, keys);
        ConfigurableApplicationContext context = SpringApplication.run(
                CommandSideApplication.class,
                "--spring.config.name=command-side",
                "--logging.structured.format.console=",
                "--motcua.data=" + directory.resolve("data"),
                "--spring.datasource.url=" + engines.jdbcUrl(),
                "--spring.datasource.username=" + engines.user(),
                "--spring.datasource.password=" + engines.password(),
                "--motcua.keys.jdbc-url=" + engines.postgres().jdbcUrl(keys),
                "--motcua.keys.username=" + keys,
                "--motcua.keys.password=" + keys,
                "--motcua.sign-in.issuer=" + Token.ISSUER,
                "--motcua.sign-in.keys=" + Token.keysIn(directory),
                "--server.port=0",
                "--management.server.port=0");
        return new CommandSide(engines, context);
    }

    @Override
    public Way open() {
        return dossiers.open();
    }

    /** There is no view. */
    @Override
    public void settle() {}

    /** Policies tell nobody how far they are: they get a moment. */
    @Override
    public void rest() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        names.awaitRead();
    }

    @Override
    public void close() {
        context.close();
        engines.close();
    }
}
