package motcua.query.trail.reconcile;

import static motcua.query.trail.reconcile.Attack.found;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import motcua.proof.Checkpoint;
import motcua.proof.EntryTile;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.Tile;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log;

/** What can be done to the files of the log without its key. */
final class LogAttacks {

    static final List<Attack> ALL = List.of(
            found(
                    Kind.ENVELOPE_ALTERED,
                    "replaces an envelope by another one",
                    "SHA-256 of the envelope against the entry and its leaf",
                    scene -> envelope(scene, LogAttacks::blameAnother)),
            found(
                    Kind.ENVELOPE_ALTERED,
                    "spells an envelope differently",
                    "SHA-256 of the envelope against the entry; only one spelling is canonical",
                    scene -> envelope(scene, LogAttacks::spellDifferently)),
            found(
                    Kind.ENVELOPE_ALTERED,
                    "replaces an envelope and its entry",
                    "both against the leaf; the root that was signed tells which is right",
                    LogAttacks::envelopeAndEntry),
            found(
                    Kind.FORKED,
                    "replaces an envelope, its entry, and all tiles above it",
                    "the root, computed anew, against that of the signed checkpoint",
                    scene -> rewrite(scene, false)),
            found(
                    Kind.FORKED,
                    "the same, and the head",
                    "the root, computed anew, against that of the signed checkpoint",
                    scene -> rewrite(scene, true)),
            found(
                    Kind.ENVELOPE_ALTERED,
                    "deletes a bundle of envelopes",
                    "every entry needs its envelope",
                    LogAttacks::deleteEnvelopes),
            found(
                    Kind.ENTRY_ALTERED,
                    "edits a published entry",
                    "the entry against its envelope and its leaf",
                    LogAttacks::entry),
            found(
                    Kind.TILE_ALTERED,
                    "edits a hash tile of level 0",
                    "the leaf against its entry and its envelope; the root that was signed tells which is right",
                    scene -> flip(scene, leaves(scene.anyRow()), scene.random.nextInt(16))),
            found(
                    Kind.TILE_ALTERED,
                    "edits a hash tile of level 1",
                    "all tiles, computed anew from the entries",
                    scene -> flip(
                            scene,
                            new HashTile(1, 0, Base.EVENTS / Tile.FULL_WIDTH).path(),
                            scene.random.nextInt(Base.EVENTS / Tile.FULL_WIDTH))),
            found(
                    Kind.TILE_ALTERED,
                    "deletes a hash tile",
                    "all tiles, computed anew from the entries",
                    LogAttacks::deleteTile),
            found(Kind.HEAD_ALTERED, "edits the head", "its root against that of the entries", LogAttacks::head),
            found(
                    Kind.EVENT_INSERTED,
                    "moves the head past an event so that it is never logged",
                    "every event before the head's position against the log",
                    LogAttacks::pass),
            found(
                    Kind.HEAD_ALTERED,
                    "sets the head's position back so that events are logged again",
                    "no event behind the head's position is an entry of the log",
                    LogAttacks::setBack),
            found(Kind.NOT_SIGNED, "edits the published checkpoint", "its signature", LogAttacks::checkpoint),
            found(
                    Kind.NOT_SIGNED,
                    "publishes a checkpoint signed with another key",
                    "its signature",
                    LogAttacks::foreignKey),
            found(
                    Kind.SIGNED_COPY_LOST,
                    "deletes the copy of the signed checkpoint that is kept outside the log",
                    "with a published checkpoint there is a copy, and not an older one",
                    scene -> {
                        scene.delete(Scene.SIGNED);
                        return Where.at(Signed.LAST, "");
                    }));

    private LogAttacks() {}

    private static String leaves(int entry) {
        return new HashTile(0, entry / Tile.FULL_WIDTH, Scene.width(entry)).path();
    }

    private static EntryTile bundle(int entry) {
        return new EntryTile(entry / Tile.FULL_WIDTH, Scene.width(entry));
    }

    private static Where envelope(Scene scene, UnaryOperator<byte[]> change) {
        int index = scene.anyRow();
        editBundle(scene, Log.pathOfEnvelopes(bundle(index)), index, change);
        return new Where((long) index, null, null, null, null);
    }

    /** Replaces one item of a bundle and writes the bundle as it must be. */
    private static void editBundle(Scene scene, String path, int index, UnaryOperator<byte[]> change) {
        EntryTile tile = bundle(index);
        scene.edit("trail/" + path, content -> {
            List<byte[]> items = new ArrayList<>(tile.decode(content));
            items.set(index % Tile.FULL_WIDTH, change.apply(items.get(index % Tile.FULL_WIDTH)));
            return tile.encode(items);
        });
    }

    private static byte[] blameAnother(byte[] envelope) {
        Envelope logged = Envelope.parse(envelope);
        return new Envelope(
                        logged.log(),
                        logged.eventId(),
                        logged.dossierId(),
                        logged.sequence(),
                        logged.event(),
                        logged.revision(),
                        logged.recordedAt(),
                        logged.occurredAt(),
                        "AAAAAAAAAAAAAAAAAAAAAA",
                        logged.prev(),
                        logged.payload(),
                        logged.salt())
                .encode();
    }

    private static byte[] spellDifferently(byte[] envelope) {
        return new String(envelope, StandardCharsets.UTF_8)
                .replaceFirst(":", ": ")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Where envelopeAndEntry(Scene scene) {
        int index = scene.anyRow();
        byte[][] altered = new byte[1][];
        editBundle(scene, Log.pathOfEnvelopes(bundle(index)), index, envelope -> {
            altered[0] = blameAnother(envelope);
            return altered[0];
        });
        editBundle(
                scene,
                bundle(index).path(),
                index,
                _ -> Hash.sha256(Objects.requireNonNull(altered[0])).bytes());
        return scene.logged(index);
    }

    private static Where rewrite(Scene scene, boolean head) {
        var _ = envelopeAndEntry(scene);
        Forgery.growAnew(scene, head);
        return Where.at(Signed.LAST, Base.EVENTS, "");
    }

    private static Where deleteEnvelopes(Scene scene) {
        String path = Log.pathOfEnvelopes(bundle(scene.anyRow()));
        scene.delete("trail/" + path);
        return Where.at(path, "");
    }

    private static Where entry(Scene scene) {
        int index = scene.anyRow();
        editBundle(scene, bundle(index).path(), index, entry -> {
            byte[] edited = entry.clone();
            edited[scene.random.nextInt(edited.length)] ^= 1;
            return edited;
        });
        return scene.logged(index);
    }

    private static Where flip(Scene scene, String path, int hash) {
        scene.edit("trail/" + path, content -> {
            byte[] edited = content.clone();
            edited[hash * Hash.BYTES + scene.random.nextInt(Hash.BYTES)] ^= 1;
            return edited;
        });
        return Where.at(path, "hash " + hash);
    }

    private static Where deleteTile(Scene scene) {
        String path = leaves(scene.anyRow());
        scene.delete("trail/" + path);
        return Where.at(path, "missing");
    }

    private static Where head(Scene scene) {
        byte[] peak = new byte[Hash.BYTES];
        scene.random.nextBytes(peak);
        scene.editText(Scene.HEAD, head -> {
            List<String> lines = new ArrayList<>(head.lines().toList());
            lines.set(
                    lines.size() - 1 - scene.random.nextInt(Long.bitCount(Base.EVENTS)),
                    Hash.of(peak).toString());
            return String.join("\n", lines) + "\n";
        });
        return Where.at(Standing.HEAD, Base.EVENTS, "");
    }

    private static Where pass(Scene scene) {
        var story = motcua.query.Story.of(Base.DOSSIERS + 1).received();
        scene.ledger.append(story.last(), 0);
        scene.editText(
                Scene.HEAD,
                head -> head.replace("\n" + Base.EVENTS + "\nstaging", "\n" + (Base.EVENTS + 1) + "\nstaging"));
        return Where.at(scene.ledger.row(Base.EVENTS).place(), "");
    }

    private static Where setBack(Scene scene) {
        int earlier = scene.anyRow();
        scene.editText(
                Scene.HEAD, head -> head.replace("\n" + Base.EVENTS + "\nstaging", "\n" + earlier + "\nstaging"));
        return Where.at(Standing.HEAD, "its position lies before events of the log");
    }

    private static Where checkpoint(Scene scene) {
        int larger = Base.EVENTS + 1 + scene.random.nextInt(1_000);
        scene.editText(Scene.PUBLISHED, note -> note.replace("\n" + Base.EVENTS + "\n", "\n" + larger + "\n"));
        return Where.at(Signed.PUBLISHED, larger, "NOT_SIGNED");
    }

    private static Where foreignKey(Scene scene) {
        byte[] seed = HexFormat.of().parseHex("42".repeat(32));
        SignerKey key = SignerKey.of(Trails.ORIGIN, Seal.NOTE, seed);
        scene.editText(Scene.PUBLISHED, note -> {
            Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
            return Note.of(checkpoint.text()).signedBy(key).toString();
        });
        return Where.at(Signed.PUBLISHED, Base.EVENTS, "NOT_SIGNED");
    }
}
