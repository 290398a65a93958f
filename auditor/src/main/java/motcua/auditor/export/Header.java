package motcua.auditor.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import motcua.auditor.input.LineSource;
import motcua.auditor.input.Spelling;
import motcua.auditor.verdict.CannotCheck;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.proof.Malformed;

/**
 * What an export says it holds.
 *
 * @param origin of which log
 * @param start the tree before its first entry, by what the export says
 * @param to the entry behind its last
 */
record Header(String origin, Frontier start, long to) {

    private static final String FIRST_LINE = "motcua.vn/trail-export@v1";

    /** The first entry. */
    long from() {
        return start.size();
    }

    static Header read(LineSource lines) throws CannotCheck {
        if (!line(lines).equals(FIRST_LINE)) {
            throw new CannotCheck("export.not-one", lines.file());
        }
        String origin = value(lines, "origin ");
        long from = number(lines, "from ");
        long to = number(lines, "to ");
        if (from > to) {
            throw malformed(lines);
        }
        Frontier start = new Frontier(from, peaks(lines, Long.bitCount(from)));
        if (!line(lines).isEmpty()) {
            throw malformed(lines);
        }
        return new Header(origin, start, to);
    }

    private static List<Hash> peaks(LineSource lines, int count) throws CannotCheck {
        List<Hash> peaks = new ArrayList<>();
        while (peaks.size() < count) {
            peaks.add(hash(lines, value(lines, "peak ")));
        }
        return peaks;
    }

    private static String value(LineSource lines, String name) throws CannotCheck {
        String line = line(lines);
        if (!line.startsWith(name) || line.length() == name.length()) {
            throw malformed(lines);
        }
        return line.substring(name.length());
    }

    private static long number(LineSource lines, String name) throws CannotCheck {
        return Spelling.decimal(value(lines, name)).orElseThrow(() -> malformed(lines));
    }

    static Hash hash(LineSource lines, String base64) throws CannotCheck {
        try {
            return Hash.parse(base64);
        } catch (Malformed e) {
            throw malformed(lines);
        }
    }

    /** The next line as text; says so when the file ends here. */
    static String line(LineSource lines) throws CannotCheck {
        byte[] line = lines.next().orElseThrow(() -> new CannotCheck("lines.end", lines.file(), lines.number()));
        return new String(line, StandardCharsets.UTF_8);
    }

    static CannotCheck malformed(LineSource lines) {
        return new CannotCheck("export.malformed", lines.file(), lines.number());
    }
}
