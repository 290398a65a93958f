package motcua.auditor;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import motcua.proof.Checkpoint;
import motcua.proof.Envelope;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Salt;

/** Writes files to try the program on, and to measure it with: {@code Samples <directory> <entries of the export>}. */
public final class Samples {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private Samples() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Desk desk = new Desk(directory);
        SmallLog log = new SmallLog(3);
        Step step = Step.received("01", "2026-11-23T02:00:00.123Z");
        log.add(step);
        log.add(step.then("dossier.assigned", "2026-11-23T02:30:00Z"));
        log.add(step.resolved("2026-11-23T03:00:00Z"));
        log.add(step.then("dossier.returned", "2026-11-23T04:00:00Z"));
        desk.put("keys", log.policy())
                .put("receipt.tlog-proof", log.receipt(2))
                .put("evidence.zip", EvidenceFiles.zip(EvidenceFiles.of(log, Step.id("01"))));
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("export"))) {
            export(out, log, Integer.parseInt(args[1]));
        }
    }

    /** Dossiers of four steps each, one after the other, a second apart. */
    private static void export(Writer out, SmallLog keys, int entries) throws IOException {
        out.write("motcua.vn/trail-export@v1\norigin " + SmallLog.ORIGIN + "\nfrom 0\nto " + entries + "\n\n");
        Frontier tree = Frontier.EMPTY;
        Hash prev = Hash.EMPTY_TREE;
        for (int index = 0; index < entries; index++) {
            Step step = step(index);
            Envelope envelope = step.envelope(index % 4, index % 4 == 0 ? null : prev, salt(index));
            byte[] encoded = envelope.encode();
            prev = Hash.sha256(encoded);
            tree = tree.append(Hash.leaf(prev.bytes()));
            out.write(ExportText.line(encoded, step.payload()) + "\n");
        }
        Checkpoint checkpoint = new Checkpoint(SmallLog.ORIGIN, entries, tree.root());
        Note note = Note.of(checkpoint.text()).signedBy(keys.key());
        out.write("\nconsistency " + entries + " " + entries + "\n\n" + cosigned(note, keys));
    }

    private static Note cosigned(Note note, SmallLog keys) {
        return keys.witnesses().stream()
                .reduce(note, (signed, witness) -> signed.cosignedBy(witness, SmallLog.COSIGNED), (_, last) -> last);
    }

    private static Step step(int index) {
        Instant at = START.plusSeconds(index);
        Step step = Step.received("00", at.toString());
        String dossier = "00000000-0000-8000-8000-" + "%012d".formatted(index / 4);
        Step first = new Step(
                dossier,
                step.event(),
                step.office(),
                step.procedure(),
                step.channel(),
                at,
                at.plusSeconds(86_400),
                at,
                at,
                false,
                "");
        return switch (index % 4) {
            case 0 -> first;
            case 1 -> first.then("dossier.assigned", at.toString());
            case 2 -> first.resolved(at.toString());
            default -> first.then("dossier.returned", at.toString());
        };
    }

    private static Salt salt(int index) {
        return Salt.of(
                Hash.sha256(("salt " + index).getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
