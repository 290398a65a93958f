package motcua.auditor.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import motcua.auditor.input.LineSource;
import motcua.auditor.progress.Progress;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;

/** What was found while reading an export once, from its first line to its last. */
public final class Export {

    private final Header header;
    private final Tree tree;
    private final Tail tail;
    private final Faults faults;

    private Export(Header header, Tree tree, Tail tail, Faults faults) {
        this.header = header;
        this.tree = tree;
        this.tail = tail;
        this.faults = faults;
    }

    /** Reads {@code file} to its end and remembers the roots at {@code sizes}; says so when it is no whole export. */
    public static Export read(Path file, Set<Long> sizes, Reader reader, Progress progress) throws CannotCheck {
        try (LineSource lines = LineSource.open(file, Entry.LONGEST_LINE)) {
            Header header = Header.read(lines);
            Faults faults = new Faults();
            Tree tree = new Tree(header.start(), sizes);
            walk(lines, tree, new Lines(header, faults, reader), progress);
            Export export = new Export(header, tree, Tail.read(lines), faults);
            export.checkTree();
            return export;
        } finally {
            progress.done();
        }
    }

    private static void walk(LineSource lines, Tree tree, Lines checks, Progress progress) throws CannotCheck {
        long from = tree.size();
        Optional<Entry> next = Entry.read(lines, from);
        while (next.isPresent()) {
            if (tree.size() == Long.MAX_VALUE) {
                throw new CannotCheck("export.malformed-entry", lines.file(), lines.number(), tree.size());
            }
            checks.check(next.get());
            tree.append(next.get());
            progress.at(lines.bytes(), tree.size() - from);
            next = Entry.read(lines, tree.size());
        }
    }

    private void checkTree() {
        if (tree.size() != header.to()) {
            faults.add(Sentence.of("export.missing", tree.size(), header.to()));
        } else if (!leads()) {
            faults.add(Sentence.of(
                    "export.tree", from(), to(), tree.root(), checkpoint().size()));
        }
        if (!checkpoint().origin().equals(origin())) {
            faults.add(Sentence.of("export.two-logs", origin(), checkpoint().origin()));
        }
    }

    /** Of which log it says it is. */
    public String origin() {
        return header.origin();
    }

    /** Its first entry. */
    public long from() {
        return header.from();
    }

    /** The entry behind its last. */
    public long to() {
        return header.to();
    }

    /** Its checkpoint as a signed note, which nobody has believed yet. */
    public Note note() {
        return tail.note();
    }

    /** What its checkpoint says. */
    public Checkpoint checkpoint() {
        return tail.checkpoint();
    }

    /** What is wrong with it; signatures are added by whoever has judged them. */
    public Faults faults() {
        return faults;
    }

    /** Whether its entries lead to its checkpoint. */
    public boolean leads() {
        return tree.size() == header.to() && tail.follows(tree.size(), tree.root());
    }

    /**
     * The root of the log at {@code size} by this export; empty when it does not reach there. That of its checkpoint is
     * known too when its entries lead to it.
     */
    public Optional<Hash> rootAt(long size) {
        return size == checkpoint().size() && leads() ? Optional.of(checkpoint().root()) : tree.rootAt(size);
    }
}
