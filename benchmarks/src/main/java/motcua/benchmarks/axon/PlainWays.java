package motcua.benchmarks.axon;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import motcua.benchmarks.axon.PlainCommand.AssignPlain;
import motcua.benchmarks.axon.PlainCommand.ReceivePlain;
import motcua.benchmarks.axon.PlainCommand.ResolvePlain;
import motcua.benchmarks.axon.PlainCommand.ReturnPlain;
import motcua.benchmarks.load.Applicants;
import motcua.benchmarks.load.Step;
import motcua.benchmarks.load.Way;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Dossiers that go through a plain Axon application. Codes are counted in memory, which is less work than a number book. */
final class PlainWays {

    private static final int OFFICES = 100;

    private final CommandGateway gateway;
    private final AtomicLong opened = new AtomicLong();

    PlainWays(CommandGateway gateway) {
        this.gateway = gateway;
    }

    Way open() {
        long n = opened.getAndIncrement();
        String id = UUID.randomUUID().toString();
        return step -> gateway.sendAndWait(command(step, id, n));
    }

    private static Object command(Step step, String id, long n) {
        String request = UUID.randomUUID().toString();
        String office = "H37.%02d".formatted(n % OFFICES);
        return switch (step) {
            case RECEIVE ->
                new ReceivePlain(
                        id,
                        "%s-261123-%04d".formatted(office, n),
                        office,
                        "1.004873",
                        "COUNTER",
                        new PlainApplicant(Applicants.NAME, Applicants.PHONE, Applicants.ADDRESS),
                        "lan",
                        request);
            case ASSIGN -> new AssignPlain(id, "minh", "tuan", request);
            case RESOLVE -> new ResolvePlain(id, "GRANTED", "minh", request);
            case RETURN -> new ReturnPlain(id, "lan", request);
        };
    }
}
