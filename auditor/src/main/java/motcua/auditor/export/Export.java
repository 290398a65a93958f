package motcua.auditor.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.input.LineSource;
import motcua.auditor.progress.Progress;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.proof.Note;

/**
 * What was found while reading an export once, from its first line to its last.
 *
 * @param origin of which log it says it is
 * @param from its first entry
 * @param to the entry behind its last
 * @param roots the root of the tree at each size that was asked for and met
 * @param root the root of the tree behind its last entry
 * @param leads whether a proof leads from there to its checkpoint
 * @param note its checkpoint as a signed note, which nobody has believed yet
 * @param checkpoint what that says
 * @param faults what is wrong with it, the tree included and the signatures not
 */
public record Export(
        String origin,
        long from,
        long to,
        Map<Long, Hash> roots,
        Hash root,
        boolean leads,
        Note note,
        Checkpoint checkpoint,
        Faults faults) {

    public Export {
        roots = Map.copyOf(roots);
    }

    /** Reads {@code file} to its end and remembers the roots at {@code sizes}; says so when it is no whole export. */
    public static Export read(Path file, Set<Long> sizes, Reader reader, Progress progress) throws CannotCheck {
        try (LineSource lines = LineSource.open(file, Entry.LONGEST_LINE)) {
            return read(lines, sizes, reader, progress);
        } finally {
            progress.done();
        }
    }

    private static Export read(LineSource lines, Set<Long> sizes, Reader reader, Progress progress) throws CannotCheck {
        Header header = Header.read(lines);
        Faults faults = new Faults();
        Map<Long, Hash> roots = new HashMap<>();
        Frontier end = walk(lines, header, new Lines(header, faults, reader), sizes, roots, progress);
        Tail tail = Tail.read(lines);
        boolean leads = end.size() == header.to() && tail.follows(end.size(), end.root());
        if (end.size() != header.to()) {
            faults.add(Sentence.of("export.missing", end.size(), header.to()));
        } else if (!leads) {
            faults.add(Sentence.of(
                    "export.tree",
                    header.from(),
                    end.size(),
                    end.root(),
                    tail.checkpoint().size()));
        }
        if (!tail.checkpoint().origin().equals(header.origin())) {
            faults.add(Sentence.of(
                    "export.two-logs", header.origin(), tail.checkpoint().origin()));
        }
        return new Export(
                header.origin(),
                header.from(),
                header.to(),
                roots,
                end.root(),
                leads,
                tail.note(),
                tail.checkpoint(),
                faults);
    }

    private static Frontier walk(
            LineSource lines, Header header, Lines checks, Set<Long> sizes, Map<Long, Hash> roots, Progress progress)
            throws CannotCheck {
        Frontier tree = header.start();
        note(tree, sizes, roots);
        for (Optional<Entry> next = Entry.read(lines, tree.size());
                next.isPresent();
                next = Entry.read(lines, tree.size())) {
            Entry entry = next.get();
            checks.check(entry);
            tree = tree.append(Hash.leaf(entry.hash().bytes()));
            note(tree, sizes, roots);
            progress.at(lines.bytes(), tree.size() - header.from());
        }
        return tree;
    }

    private static void note(Frontier tree, Set<Long> sizes, Map<Long, Hash> roots) {
        if (sizes.contains(tree.size())) {
            roots.put(tree.size(), tree.root());
        }
    }

    /**
     * The root of the log at {@code size} by this export; empty when it does not reach there. That of its checkpoint is
     * known too when a proof leads to it.
     */
    public Optional<Hash> rootAt(long size) {
        return leads && size == checkpoint.size()
                ? Optional.of(checkpoint.root())
                : Optional.ofNullable(roots.get(size));
    }
}
