package motcua.benchmarks.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a dossier can be told. */
interface PlainCommand {

    /** The counter accepts it. */
    record ReceivePlain(
            @TargetAggregateIdentifier String dossier,
            String code,
            String office,
            String procedure,
            String channel,
            PlainApplicant applicant,
            String by,
            String request) {}

    /** A leader hands it to an officer. */
    record AssignPlain(@TargetAggregateIdentifier String dossier, String to, String by, String request) {}

    /** The officer decides. */
    record ResolvePlain(@TargetAggregateIdentifier String dossier, String outcome, String by, String request) {}

    /** The counter hands over the result. */
    record ReturnPlain(@TargetAggregateIdentifier String dossier, String by, String request) {}
}
