package motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import motcua.catalogue.Catalogue;
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
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Intake;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;

/** Given these commands, when that one comes, then: without any framework. */
final class Given {

    static final Catalogue CATALOGUE = Catalogue.bundled();
    static final OfficeId OFFICE = new OfficeId("H37.08.01");
    static final OfficeId ELSEWHERE = new OfficeId("H37.01.06");
    static final ProcedureCode BIRTH = ProcedureCode.of("1.001193");
    static final DossierCode CODE = new DossierCode("H37.08.01-261123-0001");
    static final DossierId ID = DossierId.of("00000000-0000-8000-8000-000000000001");
    static final Sealed APPLICANT = new Sealed("test", "subject", "c2VhbGVk");

    static final Sealed WORDS = new Sealed("test", "subject", "bMO9IGRv");

    /** A Monday, 09:00 in Vietnam. */
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final List<DossierEvent> events = new ArrayList<>();
    private Folder folder = Folder.empty();
    private Decision last = new Decision.Happened(List.of());

    private Given() {}

    static Given nothing() {
        return new Given();
    }

    static Given after(DossierCommand... commands) {
        Given given = new Given();
        for (DossierCommand command : commands) {
            assertThat(given.when(command).last).isInstanceOf(Decision.Happened.class);
        }
        return given;
    }

    /** After what a register tells, or what an older catalogue allowed. */
    static Given having(DossierEvent... happened) {
        Given given = new Given();
        for (DossierEvent event : happened) {
            given.events.add(event);
            given.folder = given.folder.evolve(event);
        }
        return given;
    }

    Given when(DossierCommand command) {
        last = folder.decide(command, CATALOGUE);
        if (last instanceof Decision.Happened happened) {
            for (DossierEvent event : happened.events()) {
                events.add(event);
                folder = folder.evolve(event);
            }
        }
        return this;
    }

    <E extends DossierEvent> E then(Class<E> event) {
        assertThat(last).isInstanceOf(Decision.Happened.class);
        return event.cast(((Decision.Happened) last).events().getFirst());
    }

    void thenRefused(Reason reason) {
        assertThat(last).isEqualTo(new Decision.Refused(reason));
    }

    Answer thenRepeated() {
        assertThat(last).isInstanceOf(Decision.Repeated.class);
        return ((Decision.Repeated) last).answer();
    }

    Decision decision() {
        return last;
    }

    /** All that happened, the givens too. */
    List<DossierEvent> events() {
        return events;
    }

    Folder folder() {
        return folder;
    }

    static Stamp by(String login, OfficeId office) {
        return at(NOW, login, office);
    }

    static Stamp at(Instant now, String login, OfficeId office) {
        return Stamp.live(new Actor(login, office), now, request());
    }

    /** Happened at {@code then}, and is written down at {@code now}. */
    static Stamp lateBy(String login, Instant then, Instant now) {
        return Stamp.late(new Actor(login, OFFICE), then, now, request(), WORDS);
    }

    /** What the house itself says at {@code now}. */
    static Stamp house(Instant now) {
        return Stamp.live(Actor.HOUSE, now, request());
    }

    private static Stamp.Request request() {
        return new Stamp.Request(new CommandId(UUID.randomUUID()), "fingerprint");
    }

    static Stamp clerk() {
        return by("lan", OFFICE);
    }

    static Stamp citizen() {
        return Stamp.live(new Actor("congdan", null), NOW, request());
    }

    static Intake intake(Channel channel) {
        return new Intake(CODE, OFFICE, BIRTH, channel, APPLICANT);
    }

    static SubmitDossier submit() {
        return new SubmitDossier(ID, intake(Channel.ONLINE), citizen());
    }

    static ReceiveDossier receive() {
        return new ReceiveDossier(ID, intake(Channel.COUNTER), null, clerk());
    }

    static ReceiveDossier acceptSubmission() {
        return new ReceiveDossier(ID, null, null, clerk());
    }

    static AssignDossier assign() {
        return new AssignDossier(ID, new OfficerId("minh"), null, null, by("tuan", OFFICE));
    }

    static ResolveDossier resolve() {
        return new ResolveDossier(ID, Outcome.GRANTED, null, null, by("minh", OFFICE));
    }

    static ReturnResult giveBack() {
        return new ReturnResult(ID, null, clerk());
    }
}
