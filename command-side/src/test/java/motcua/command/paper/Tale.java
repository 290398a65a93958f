package motcua.command.paper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.Applicant;
import motcua.deadline.Deadline;
import motcua.deadline.Term;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.Waited;
import tools.jackson.databind.json.JsonMapper;

/** What happens to one dossier, told step by step; what is sealed here anybody can open. */
final class Tale {

    static final JsonMapper JSON = new JsonMapper();
    static final OfficeId OFFICE = new OfficeId("H37.08.01");
    static final OfficeId OTHER = new OfficeId("H37.01.06");

    /** 3 working days. */
    static final ProcedureCode MARITAL_STATUS = ProcedureCode.of("1.004873");

    /** A Monday, 09:00 in Vietnam. */
    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    static final Deadline DEADLINE =
            new Deadline(MONDAY, Instant.parse("2026-11-26T10:00:00Z"), "nd-309-2026", "vn-2022-2027.1");

    static final Deadline LATER = new Deadline(
            MONDAY, Instant.parse("2026-11-30T10:00:00Z"), "nd-309-2026", "vn-2022-2027.1", DEADLINE.due());

    static final Applicant AN = new Applicant(
            "Nguyễn Thị Mỹ Đỡ", null, null, "0912 345 678", "do@thu.example", "Số 7, ngõ Ỷ Lan, thị trấn Hữu Lũng");

    static final Registry REGISTRY = new Registry(
            Calendars.always(Catalogue.bundled()), Tale::called, "https://mot-cua.example/api/v1/tracking/");

    /** Opens everything. */
    static final Key KEY = (_, told) -> told.value();

    private final List<DossierEvent> events = new ArrayList<>();
    private final DossierId id;
    private Card card;
    private final Sealed applicant;
    private Deadline deadline = DEADLINE;

    private Tale(int number, Channel channel, Applicant applicant) {
        this.id = new DossierId(new UUID(0x8000L, 0x8000_0000_0000_0000L + number));
        this.card =
                new Card(new DossierCode("H37.08.01-261123-%04d".formatted(number)), OFFICE, MARITAL_STATUS, channel);
        this.applicant = sealed(JSON.writeValueAsString(applicant));
    }

    private static String called(String login) {
        return switch (login) {
            case "lan" -> "Nông Thị Lan";
            case "minh" -> "Lý Văn Minh";
            case "hoa" -> "Vi Thị Hoa";
            case "tuan" -> "Hoàng Văn Tuấn";
            default -> login;
        };
    }

    static Sealed sealed(String text) {
        return new Sealed("test", "subject", text);
    }

    static Tale atTheCounter() {
        return new Tale(1, Channel.COUNTER, AN);
    }

    static Tale atTheCounter(int number, Applicant applicant) {
        return new Tale(number, Channel.COUNTER, applicant);
    }

    /** Received at the counter for an office that decides itself. */
    static Tale forAnotherOffice() {
        Tale tale = new Tale(3, Channel.COUNTER, AN);
        tale.card = tale.card.decidedBy(OTHER);
        return tale;
    }

    static Tale online() {
        return new Tale(2, Channel.ONLINE, AN);
    }

    /** The same, for an office that decides itself. */
    static Tale onlineForAnotherOffice() {
        Tale tale = online();
        tale.card = tale.card.decidedBy(OTHER);
        return tale;
    }

    static Instant after(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    static Stamp by(String login, Instant at) {
        OfficeId office = login.equals("congdan") || login.equals(Actor.HOUSE.login()) ? null : OFFICE;
        return by(new Actor(login, office), at);
    }

    private static Stamp by(Actor actor, Instant at) {
        UUID request = UUID.nameUUIDFromBytes((actor.login() + at).getBytes(StandardCharsets.UTF_8));
        return Stamp.live(actor, at, new Stamp.Request(new CommandId(request), "fingerprint"));
    }

    Tale then(DossierEvent event) {
        events.add(event);
        return this;
    }

    Tale submitted(Instant at) {
        return then(new DossierSubmitted(id, card, applicant, by("congdan", at)));
    }

    Tale received() {
        return received(MONDAY);
    }

    Tale received(Instant at) {
        Term term = Objects.requireNonNull(Catalogue.bundled().procedures().get(MARITAL_STATUS))
                .term();
        Sealed told = events.isEmpty() ? applicant : null;
        return then(new DossierReceived(id, card, told, DEADLINE, by("lan", at), term, null));
    }

    /** As a register tells it, which does not say who received it. */
    Tale imported() {
        Stamp line =
                Stamp.imported(new Actor("quantri", null), MONDAY, after(1000), new Stamp.RegisterLine("import", 2));
        return then(new DossierReceived(id, card, applicant, DEADLINE, line));
    }

    Tale takenOver(Instant at) {
        deadline = new Deadline(at, LATER.due(), LATER.rule(), LATER.calendar());
        return then(
                new DossierTakenOver(id, card, DEADLINE, deadline, State.RECEIVED, by(new Actor("hoa", OTHER), at)));
    }

    Tale declined(String reason) {
        return then(new DossierDeclined(id, card, applicant, sealed(reason), by("lan", MONDAY)));
    }

    /** What came online, which says how long it had waited. */
    Tale declined(String reason, Waited waited) {
        return then(new DossierDeclined(id, card, null, sealed(reason), by("lan", MONDAY), waited));
    }

    Tale assigned(Instant at) {
        return then(new DossierAssigned(id, card, deadline, new OfficerId("minh"), null, by("tuan", at)));
    }

    /** Happened at {@code at}, and is written down at {@code recorded}. */
    Tale assignedLate(Instant at, Instant recorded) {
        Stamp live = by("tuan", recorded);
        Stamp.Request request = Objects.requireNonNull(live.request());
        Stamp late = Stamp.late(live.actor(), at, recorded, request, sealed("Mất điện"));
        return then(new DossierAssigned(id, card, deadline, new OfficerId("minh"), null, late));
    }

    Tale reassigned(String from, String to, Instant at) {
        return then(new DossierAssigned(
                id, card, deadline, new OfficerId(to), new OfficerId(from), by("tuan", at), sealed("nghỉ phép")));
    }

    Tale supplementAsked(String reason, Instant at) {
        return then(
                new SupplementAsked(id, card, deadline, null, new OfficerId("minh"), sealed(reason), by("minh", at)));
    }

    Tale supplementProvided(Instant at) {
        Deadline anew = new Deadline(at, Instant.parse("2026-12-01T10:00:00Z"), DEADLINE.rule(), DEADLINE.calendar());
        return then(new SupplementProvided(id, card, null, anew, State.RECEIVED, null, by("lan", at)));
    }

    Tale paid(long vnd) {
        OfficerId minh = new OfficerId("minh");
        return then(new PaymentAsked(id, card, deadline, vnd, minh, by("minh", after(2))))
                .then(new PaymentConfirmed(id, card, deadline, vnd, State.IN_PROCESS, minh, by("lan", after(3))));
    }

    Tale extended(String reason, Instant at) {
        Deadline before = deadline;
        deadline = LATER;
        return then(new DeadlineExtended(
                id, card, before, LATER, 2, State.IN_PROCESS, new OfficerId("minh"), sealed(reason), by("minh", at)));
    }

    Tale withdrawn(String reason) {
        OfficerId minh = new OfficerId("minh");
        return then(new WithdrawalAsked(id, card, deadline, minh, sealed(reason), by("lan", after(5))))
                .then(new DossierStopped(
                        id, card, MONDAY, deadline, DossierStopped.Cause.WITHDRAWN, minh, null, by("tuan", after(6))));
    }

    Tale closedByTheHouse(Instant at) {
        return then(new DossierStopped(
                id,
                card,
                MONDAY,
                null,
                DossierStopped.Cause.NOT_SUPPLEMENTED,
                new OfficerId("minh"),
                null,
                by(Actor.HOUSE.login(), at)));
    }

    Tale resolved(Instant at) {
        return then(new DossierResolved(id, card, deadline, new OfficerId("minh"), Outcome.GRANTED, by("minh", at)));
    }

    Tale refused(String reason, Instant at) {
        return then(new DossierResolved(
                id, card, deadline, new OfficerId("minh"), Outcome.REFUSED, by("minh", at), sealed(reason), null));
    }

    Tale returned(Instant at) {
        return then(new DossierReturned(id, card, deadline, at, by("lan", at)));
    }

    History history() {
        List<Step> steps = new ArrayList<>();
        events.forEach(event -> steps.add(new Step(steps.size(), event)));
        return new History(steps);
    }

    /** The last {@code form} of this tale, in {@code wording}. */
    Paper paper(Form form, Wording wording) {
        return paper(form, wording, KEY);
    }

    Paper paper(Form form, Wording wording, Key key) {
        History history = history();
        Step step = history.stepOf(form, null).orElseThrow();
        return Forms.fill(form, new Source(history.upTo(step), clear(wording, key), REGISTRY, wording));
    }

    static Clear clear(Wording wording, Key key) {
        return new Clear(key, JSON, wording.say("erased"));
    }
}
