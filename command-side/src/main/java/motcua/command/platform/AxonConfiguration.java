package motcua.command.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import motcua.dossier.DossierCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Axon does otherwise than by default on the command side. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    Cache aggregateCache(@Value("${motcua.cached-dossiers:10000}") long maximum) {
        return new AggregateCache(maximum);
    }

    /** The contract is plain Java, so the target is read from it and not from an annotation. */
    @Bean
    CommandTargetResolver dossierOfCommand() {
        return message -> new VersionedAggregateIdentifier(((DossierCommand) message.getPayload()).dossier(), null);
    }

    /** All commands of one dossier meet in one process, whose cache then holds it; Axon's default needs an annotation. */
    @Bean
    RoutingStrategy byDossier() {
        return message -> ((DossierCommand) message.getPayload()).dossier().toString();
    }

    /** Two processes that decide on one dossier at once: the loser's append fails, and it decides again on what it finds. */
    @Bean
    CommandGateway commandGateway(
            CommandBus bus, @Qualifier("commandRetries") ScheduledExecutorService commandRetries) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new DecideAgain(commandRetries))
                .build();
    }

    /** No default candidate, or Boot would run everything that is scheduled on its one thread. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ScheduledExecutorService commandRetries() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("command-retry").daemon().factory());
    }
}
