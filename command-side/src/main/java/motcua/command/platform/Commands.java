package motcua.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand;
import motcua.dossier.Stamp;
import motcua.platform.http.Problem;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.GenericMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends commands and tells how it went: to the caller, to the metrics and to the log. */
@Component
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final long PATIENCE_SECONDS = 15;

    private final CommandGateway gateway;
    private final MeterRegistry metrics;

    Commands(CommandGateway gateway, MeterRegistry metrics) {
        this.gateway = gateway;
        this.metrics = metrics;
    }

    /**
     * Waits for the answer to {@code command}. An answer means the outcome is durable; a thrown 503 means nobody knows, and
     * the same request may be sent again.
     */
    public Answer send(DossierCommand command) {
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "failed";
        MDC.put("dossier", command.dossier().toString());
        MDC.put("command", commandId(command.stamp()));
        try {
            Answer answer = await(command);
            outcome = outcomeOf(command, answer);
            return answer;
        } finally {
            sample.stop(timer(command, outcome));
            MDC.remove("dossier");
            MDC.remove("command");
        }
    }

    private Answer await(DossierCommand command) {
        try {
            return gateway.<Answer>send(message(command)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IncompatibleAggregateException) {
                // The stream of that name is an import's or something else's.
                throw Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER");
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            LOG.warn("no answer within {} s", PATIENCE_SECONDS);
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_AWAY");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_AWAY");
        }
    }

    private static CommandMessage<DossierCommand> message(DossierCommand command) {
        return new GenericCommandMessage<>(new GenericMessage<>(command), DossierCommand.NAME);
    }

    private static String outcomeOf(DossierCommand command, Answer answer) {
        return switch (answer) {
            case Answer.Done _, Answer.Secured _ -> "done";
            case Answer.Refused(var refusal) -> {
                LOG.info("{} refused: {}", nameOf(command), refusal.reason());
                yield "refused";
            }
        };
    }

    private Timer timer(DossierCommand command, String outcome) {
        return Timer.builder("motcua.commands")
                .description("Commands by type and outcome, from door to durable answer")
                .tag("type", nameOf(command))
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(metrics);
    }

    private static String nameOf(DossierCommand command) {
        return command.getClass().getSimpleName();
    }

    private static String commandId(Stamp stamp) {
        return Objects.requireNonNull(stamp.request()).id().toString();
    }
}
