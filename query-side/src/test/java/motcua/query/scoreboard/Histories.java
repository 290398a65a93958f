package motcua.query.scoreboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Limit;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.TakenBack;
import motcua.dossier.Waited;
import org.jspecify.annotations.Nullable;

/** Dossiers as they might be, over some weeks: live and from registers, late, told late, supplemented, taken back, stopped. */
final class Histories {

    static final Instant START = Steps.instant("2026-11-02T08:00");
    static final Duration SPAN = Duration.ofDays(30);

    private static final Sealed WORDS = new Sealed("test", "subject", "bMO9IGRv");
    private static final OfficerId MINH = new OfficerId("minh");

    /** An event with the version it made; {@code isResolved} is whether its dossier is decided after it. */
    record Told(DossierEvent event, long version, boolean isResolved) {
        Instant recordedAt() {
            return event.stamp().recordedAt();
        }
    }

    private final Random random;
    private final DossierId id;
    private final Card card;
    private final boolean imported;
    private final List<Told> told = new ArrayList<>();
    private Instant now;
    private @Nullable Deadline deadline;
    private @Nullable DossierResolved decision;
    private boolean awaiting;

    private Histories(Random random) {
        this.random = random;
        this.id = new DossierId(new UUID(random.nextLong(), random.nextLong()));
        this.card = new Card(
                new DossierCode("H37.26.01-261123-0007"),
                new OfficeId("H37.08.0" + (1 + random.nextInt(2))),
                ProcedureCode.of("2.00081" + random.nextInt(2)),
                List.of(Channel.values()).get(random.nextInt(3)));
        this.imported = random.nextInt(5) == 0;
        this.now = START.plus(upTo(SPAN.dividedBy(2)));
    }

    /** The events of {@code dossiers} dossiers, as they were recorded one after the other. */
    static List<Told> random(Random random, int dossiers) {
        List<Told> all = new ArrayList<>();
        for (int n = 0; n < dossiers; n++) {
            all.addAll(new Histories(random).tell());
        }
        all.sort(Comparator.comparing(Told::recordedAt));
        return all;
    }

    private List<Told> tell() {
        if (!imported && random.nextInt(3) == 0) {
            add(new DossierSubmitted(id, card, WORDS, stamp()));
        }
        deadline = due(now);
        Waited waited = told.isEmpty() ? null : new Waited(told.getFirst().recordedAt(), now.minus(upTo(SPAN)));
        add(new DossierReceived(id, card, null, deadline, stamp(), null, waited));
        for (int steps = random.nextInt(8); steps > 0 && now.isBefore(START.plus(SPAN)); steps--) {
            step();
        }
        return told;
    }

    private void step() {
        if (decision != null) {
            afterDecision(decision);
        } else if (awaiting) {
            deadline = due(now);
            awaiting = false;
            add(new SupplementProvided(id, card, null, deadline, State.RECEIVED, null, stamp()));
        } else if (deadline != null) {
            beforeDecision(deadline);
        }
    }

    private void beforeDecision(Deadline running) {
        switch (random.nextInt(8)) {
            case 0 -> {
                awaiting = true;
                deadline = null;
                add(new SupplementAsked(id, card, running, null, MINH, WORDS, stamp()));
            }
            case 1 -> {
                deadline = due(now);
                add(new DeadlineExtended(id, card, running, deadline, 3, State.IN_PROCESS, MINH, WORDS, stamp()));
            }
            case 2 -> {
                deadline = null;
                add(new DossierStopped(
                        id, card, running.received(), running, DossierStopped.Cause.STOPPED, MINH, WORDS, stamp()));
            }
            default -> {
                decision = new DossierResolved(id, card, running, MINH, Outcome.GRANTED, stamp(), null, handled());
                add(decision);
            }
        }
    }

    private void afterDecision(DossierResolved decided) {
        if (random.nextInt(2) == 0) {
            decision = null;
            TakenBack takenBack = new TakenBack(decided.stamp().counted(), decided.handled());
            add(new DossierReopened(id, card, decided.deadline(), MINH, WORDS, stamp(), takenBack));
        } else if (random.nextInt(2) == 0) {
            add(new CorrectionAsked(id, card, decided.deadline(), now, WORDS, stamp()));
        } else {
            add(new DossierReturned(
                    id, card, decided.deadline(), decided.stamp().counted(), stamp()));
        }
    }

    private void add(DossierEvent event) {
        told.add(new Told(event, told.size(), decision != null));
        now = now.plus(upTo(List.of(Duration.ofMinutes(5), Duration.ofHours(20), Duration.ofDays(8))
                .get(random.nextInt(3))));
    }

    private Deadline due(Instant from) {
        Deadline due = new Deadline(
                told.isEmpty() ? from : told.getFirst().event().stamp().counted(), from.plus(upTo(SPAN)), "r", "c");
        return random.nextInt(3) == 0 ? due.readAs(due.due().minus(upTo(Duration.ofDays(9)))) : due;
    }

    private @Nullable Handled handled() {
        return imported
                ? null
                : new Handled(List.of(Limit.Unit.values()).get(1 + random.nextInt(4)), random.nextInt(9_000), 450);
    }

    private Stamp stamp() {
        Actor actor = new Actor("lan", card.office());
        if (imported) {
            return Stamp.imported(actor, now.minus(Duration.ofDays(40)), now, new Stamp.RegisterLine("register", 2));
        }
        Stamp.Request request = new Stamp.Request(new CommandId(UUID.randomUUID()), "f");
        return random.nextInt(5) == 0
                ? Stamp.late(actor, now.minus(upTo(Duration.ofDays(3))), now, request, WORDS)
                : Stamp.live(actor, now, request);
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }
}
