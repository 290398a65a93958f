package motcua.query.trail.reconcile;

import static motcua.query.trail.reconcile.Attack.found;

import java.util.List;
import java.util.UUID;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.query.Story;
import motcua.query.trail.Ledger;

/** What can be done to the store of the events. */
final class StoreAttacks {

    private static final String AGAINST_PAYLOAD = "SHA-256 of the stored bytes against `payload` of the envelope";
    private static final String AGAINST_PLACE = "stream and step against `dossierId` and `sequence` of the envelope";

    static final List<Attack> ALL = List.of(
            found(
                    Kind.PAYLOAD_ALTERED,
                    "edits what an event says",
                    AGAINST_PAYLOAD,
                    scene -> edit(scene, "1.001193", "1.001194", "payload")),
            found(
                    Kind.PAYLOAD_ALTERED,
                    "edits who did it",
                    AGAINST_PAYLOAD + "; the report adds `actor`",
                    scene -> edit(scene, "\"login\":\"hoa\"", "\"login\":\"lan\"", "payload, actor")),
            found(
                    Kind.PAYLOAD_ALTERED,
                    "edits when it happened",
                    AGAINST_PAYLOAD + "; the report adds `occurredAt`",
                    scene -> edit(scene, "\"occurredAt\":\"2026", "\"occurredAt\":\"2025", "payload, occurredAt")),
            found(
                    Kind.PAYLOAD_ALTERED,
                    "edits when it was recorded",
                    AGAINST_PAYLOAD + "; the report adds `recordedAt`",
                    scene -> edit(scene, "\"recordedAt\":\"2026", "\"recordedAt\":\"2025", "payload, recordedAt")),
            found(
                    Kind.PAYLOAD_ALTERED,
                    "swaps the contents of two events",
                    AGAINST_PAYLOAD,
                    StoreAttacks::swapPayloads),
            found(
                    Kind.FACTS_DIFFER,
                    "gives an event another name or revision",
                    "both against `event` and `revision` of the envelope",
                    StoreAttacks::rename),
            found(
                    Kind.EVENT_DELETED,
                    "deletes an event",
                    "every envelope against the store, by event id",
                    StoreAttacks::delete),
            found(
                    Kind.EVENT_DELETED,
                    "deletes the tail of the store",
                    "every envelope against the store, by event id",
                    scene -> cut(scene, Base.EVENTS - 1 - scene.random.nextInt(1_000))),
            found(
                    Kind.EVENT_DELETED,
                    "restores an old backup of the store",
                    "every envelope against the store, by event id",
                    scene -> cut(scene, Base.BACKUP)),
            found(
                    Kind.EVENT_INSERTED,
                    "restores an old backup of the store and works on with it",
                    "every event against the log: its place is taken there by another one",
                    StoreAttacks::workOn),
            found(
                    Kind.CHAIN_BROKEN,
                    "deletes an event before it is logged",
                    "`sequence` and `prev` of the next envelope of its dossier",
                    StoreAttacks::deleteUnlogged),
            found(
                    Kind.EVENT_INSERTED,
                    "inserts an event in the middle of the store",
                    "every event against the log: it has none there, and has passed that position",
                    scene ->
                            insert(scene, Story.of(Base.DOSSIERS + 1).received().last(), 0)),
            found(
                    Kind.EVENT_INSERTED,
                    "inserts a further step of a dossier in the middle of the store",
                    "every event against the log: it has none there, and has passed that position",
                    scene -> insert(scene, Story.of(scene.anyDossier()).whole().last(), 4)),
            found(
                    Kind.EVENT_INSERTED,
                    "puts another event in the place of one",
                    "every event against the log, by event id; the old one is reported as `EVENT_DELETED`",
                    StoreAttacks::replace),
            found(
                    Kind.BACK_DATED,
                    "appends an event that was recorded long ago",
                    "`recordedAt` against the latest one before it in the log; receipts and time stamps tell everybody else"
                            + " between which two checkpoints it came",
                    StoreAttacks::appendOld),
            found(
                    Kind.ORDER_CHANGED,
                    "swaps the sequences of two steps of a dossier",
                    AGAINST_PLACE,
                    StoreAttacks::swapSequences),
            found(
                    Kind.ORDER_CHANGED,
                    "swaps the positions of two steps of a dossier in the store",
                    "steps of one stream come out of the store in their order",
                    StoreAttacks::swapPositions),
            found(Kind.ORDER_CHANGED, "swaps the events of two dossiers", AGAINST_PLACE, StoreAttacks::swapStreams),
            new Attack(
                    "swaps the positions of events of different dossiers in the store",
                    "nothing: which of two dossiers was first is in the log, and no view depends on it",
                    new Attack.By.Nobody(),
                    StoreAttacks::swapDossiers),
            new Attack(
                    "edits a column that is not logged: metadata, aggregate type, the instant beside an event with a stamp",
                    "nothing: no view and no rule reads them",
                    new Attack.By.Nobody(),
                    StoreAttacks::editColumn));

    private StoreAttacks() {}

    private static Where edit(Scene scene, String piece, String other, String detail) {
        int row = scene.anyRow();
        scene.ledger.editPayload(row, piece, other);
        Where logged = scene.logged(row);
        return new Where(logged.index(), logged.stream(), logged.sequence(), null, detail);
    }

    private static Where swapPayloads(Scene scene) {
        int one = scene.anyRow();
        int other = (one + 1) % Base.EVENTS;
        byte[] payload = scene.ledger.row(one).payload();
        scene.ledger.edit(
                one, row -> Scene.withPayload(row, scene.ledger.row(other).payload()));
        scene.ledger.edit(other, row -> Scene.withPayload(row, payload));
        return scene.logged(other);
    }

    private static Where rename(Scene scene) {
        int index = scene.anyRow();
        scene.ledger.edit(
                index,
                row -> new StoredEvent(row.id(), row.place(), row.at(), "dossier.withdrawn", "2", row.payload()));
        return scene.logged(index);
    }

    private static Where delete(Scene scene) {
        int row = scene.anyRow();
        scene.ledger.delete(row);
        return scene.logged(row);
    }

    private static Where cut(Scene scene, int size) {
        scene.ledger.cut(size);
        return scene.logged(size);
    }

    private static Where workOn(Scene scene) {
        scene.ledger.cut(Base.BACKUP);
        StoredEvent lost = scene.base.events().row(Base.BACKUP + scene.random.nextInt(Base.EVENTS - Base.BACKUP));
        scene.ledger.append(Scene.withId(lost, UUID.randomUUID().toString()));
        scene.trail().catchUp();
        return place(lost);
    }

    private static Where deleteUnlogged(Scene scene) {
        Story story = Story.of(Base.DOSSIERS + 1).at(Ledger.later(Base.EVENTS)).whole();
        for (int step = 0; step < 4; step++) {
            scene.ledger.append(story.events().get(step), step);
        }
        scene.ledger.delete(Base.EVENTS + 1);
        scene.trail().catchUp();
        return new Where(Base.EVENTS + 1L, story.id.toString(), 2L, null, null);
    }

    private static Where insert(Scene scene, motcua.dossier.DossierEvent event, long sequence) {
        Ledger foreign = new Ledger();
        foreign.append(event, sequence);
        scene.ledger.insert(scene.anyRow(), foreign.row(0));
        return place(foreign.row(0));
    }

    private static Where replace(Scene scene) {
        int index = scene.anyRow();
        scene.ledger.edit(index, row -> Scene.withId(row, UUID.randomUUID().toString()));
        return place(scene.ledger.row(index));
    }

    private static Where appendOld(Scene scene) {
        Story story = Story.of(Base.DOSSIERS + 1)
                .at(Ledger.later(scene.random.nextInt(Base.EVENTS - 400)))
                .received();
        scene.ledger.append(story.last(), 0);
        scene.trail().catchUp();
        return new Where((long) Base.EVENTS, story.id.toString(), 0L, null, null);
    }

    private static Where swapSequences(Scene scene) {
        int dossier = scene.anyDossier();
        int one = Scene.row(dossier, 1);
        int other = Scene.row(dossier, 2);
        Place place = scene.ledger.row(one).place();
        scene.ledger.edit(one, row -> Scene.at(row, scene.ledger.row(other).place()));
        scene.ledger.edit(other, row -> Scene.at(row, place));
        return scene.logged(one);
    }

    private static Where swapPositions(Scene scene) {
        int dossier = scene.anyDossier();
        scene.ledger.swap(Scene.row(dossier, 1), Scene.row(dossier, 2));
        return scene.logged(Scene.row(dossier, 1));
    }

    private static Where swapStreams(Scene scene) {
        int one = scene.anyRow();
        int other = (one + 1) % Base.EVENTS;
        Place place = scene.ledger.row(one).place();
        Place second = scene.ledger.row(other).place();
        scene.ledger.edit(one, row -> Scene.at(row, new Place(second.stream(), place.sequence())));
        scene.ledger.edit(other, row -> Scene.at(row, new Place(place.stream(), second.sequence())));
        return scene.logged(one);
    }

    private static Where swapDossiers(Scene scene) {
        int one = Scene.row(scene.anyDossier(), 1);
        scene.ledger.swap(one, one + 1);
        return scene.logged(one);
    }

    private static Where editColumn(Scene scene) {
        int index = scene.anyRow();
        scene.ledger.edit(
                index,
                row -> new StoredEvent(
                        row.id(),
                        row.place(),
                        row.at().minusSeconds(86_400),
                        row.name(),
                        row.revision(),
                        row.payload()));
        return scene.logged(index);
    }

    private static Where place(StoredEvent event) {
        return Where.at(event.place(), "");
    }
}
