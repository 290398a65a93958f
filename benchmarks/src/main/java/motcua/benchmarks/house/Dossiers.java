package motcua.benchmarks.house;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import motcua.benchmarks.load.Applicants;
import motcua.benchmarks.load.Step;
import motcua.benchmarks.load.Way;
import motcua.catalogue.Catalogue;
import motcua.command.platform.Commands;
import motcua.command.privacy.Applicant;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.FileKey;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.dossier.Actor;
import motcua.dossier.Answer;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierId;
import motcua.dossier.Intake;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Stamp;
import motcua.dossier.TrackingSecret;
import org.springframework.context.ApplicationContext;

/** Dossiers that go through our command side as through its doors, HTTP, rights and JSON left out: sealed, fingerprinted, stamped, sent. */
final class Dossiers {

    private static final ProcedureCode PROCEDURE = ProcedureCode.of("1.004873");
    private static final OfficerId OFFICER = new OfficerId("minh");

    private final Commands commands;
    private final DossierSealer sealer;
    private final FileKey hashes;
    private final Clock clock;
    private final List<OfficeId> offices;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong opened = new AtomicLong();

    Dossiers(ApplicationContext context) {
        this.commands = context.getBean(Commands.class);
        this.sealer = context.getBean(DossierSealer.class);
        this.hashes = context.getBean(FileKey.class);
        this.clock = context.getBean(Clock.class);
        this.offices = context.getBean(Catalogue.class).offices().keySet().stream()
                .sorted(Comparator.comparing(OfficeId::value))
                .toList();
    }

    Way open() {
        OfficeId office = nextOffice();
        CommandId first = CommandId.chosenBy("lan", UUID.randomUUID().toString());
        DossierId id = DossierId.openedBy(first);
        return step -> {
            var _ = done(command(step, id, office, first));
        };
    }

    /** One that can be asked about. */
    record Filed(DossierId id, DossierCode code, OfficeId office) {}

    private OfficeId nextOffice() {
        return offices.get((int) (opened.getAndIncrement() % offices.size()));
    }

    private Answer.Done done(DossierCommand command) {
        return switch (commands.send(command)) {
            case Answer.Done done -> done;
            case Answer.Secured(var done, var _) -> done;
            case Answer.Refused(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    private DossierCommand command(Step step, DossierId id, OfficeId office, CommandId first) {
        return switch (step) {
            case RECEIVE -> receive(id, office, new Stamp.Request(first, fingerprint("open")));
            case ASSIGN -> new AssignDossier(id, OFFICER, null, null, stamp("tuan", office, "assign " + id));
            case RESOLVE -> new ResolveDossier(id, Outcome.GRANTED, null, null, stamp("minh", office, "resolve " + id));
            case RETURN -> new ReturnResult(id, null, stamp("lan", office, "return " + id));
        };
    }

    private ReceiveDossier receive(DossierId id, OfficeId office, Stamp.Request request) {
        Applicant applicant = new Applicant(Applicants.NAME, null, null, Applicants.PHONE, null, Applicants.ADDRESS);
        TrackingSecret secret = TrackingSecret.of(new BigInteger(TrackingSecret.BITS, random));
        Intake intake = new Intake(
                null,
                office,
                PROCEDURE,
                Channel.COUNTER,
                sealer.seal(Place.of(id, request, Field.APPLICANT), applicant),
                secret.hash());
        return new ReceiveDossier(id, intake, null, stamp("lan", office, request));
    }

    private Stamp stamp(String login, OfficeId office, String asked) {
        CommandId id = CommandId.chosenBy(login, UUID.randomUUID().toString());
        return stamp(login, office, new Stamp.Request(id, fingerprint(asked)));
    }

    private Stamp stamp(String login, OfficeId office, Stamp.Request request) {
        return Stamp.live(new Actor(login, office), clock.instant().truncatedTo(ChronoUnit.MILLIS), request);
    }

    private String fingerprint(String asked) {
        return hashes.fingerprint(asked.getBytes(StandardCharsets.UTF_8));
    }
}
