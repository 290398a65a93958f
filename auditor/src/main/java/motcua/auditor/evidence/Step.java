package motcua.auditor.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.auditor.verdict.CannotCheck;

/**
 * The files of one step.
 *
 * @param number which step their names say it is, from 0
 * @param stem what their names have in common, such as {@code 000-dossier.received}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Step(int number, String stem, byte[] receipt, byte[] envelope, byte[] payload) {

    private static final String RECEIPT = ".tlog-proof";
    private static final String ENVELOPE = ".envelope.json";
    private static final String PAYLOAD = ".payload.json";

    /** What files about steps are called. */
    static final Pattern NAME = Pattern.compile(
            "(?<stem>(?<number>[0-9]{3}|[1-9][0-9]{3,5})-[A-Za-z0-9._-]{1,100})\\.(tlog-proof|envelope\\.json|payload\\.json)");

    /** The steps of an unpacked {@code zip} by their numbers; says so when a step lacks a file or has two names. */
    static List<Step> of(Path zip, Map<String, byte[]> files) throws CannotCheck {
        Map<Integer, String> stems = new TreeMap<>();
        for (String name : files.keySet()) {
            Matcher form = NAME.matcher(name);
            if (form.matches()) {
                String stem = form.group("stem");
                String other = stems.put(Integer.valueOf(form.group("number")), stem);
                if (other != null && !other.equals(stem)) {
                    throw new CannotCheck("evidence.two-names", zip, other, stem);
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Integer, String> step : stems.entrySet()) {
            String stem = step.getValue();
            steps.add(new Step(
                    step.getKey(),
                    stem,
                    file(zip, files, stem + RECEIPT),
                    file(zip, files, stem + ENVELOPE),
                    file(zip, files, stem + PAYLOAD)));
        }
        return steps;
    }

    /** The file of this name; says so when there is none. */
    static byte[] file(Path zip, Map<String, byte[]> files, String name) throws CannotCheck {
        byte[] content = files.get(name);
        if (content == null) {
            throw new CannotCheck("evidence.lacks", zip, name);
        }
        return content;
    }

    /** The event that the names say it is. */
    String event() {
        return stem.substring(stem.indexOf('-') + 1);
    }

    Path receiptName() {
        return Path.of(stem + RECEIPT);
    }
}
