package motcua.auditor.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import motcua.auditor.input.Trouble;
import motcua.auditor.verdict.CannotCheck;

/** The files of a zip, none but those that evidence has, and no more than fit into memory. */
final class Bag {

    /** More than a dossier with ten thousand steps needs. */
    private static final int MOST_FILES = 30_010;

    private static final int LARGEST_FILE = 1 << 20;
    private static final long LARGEST_TOTAL = 128L << 20;

    private static final Pattern NAME =
            Pattern.compile("HOWTO\\.txt|checkpoint|keys|timestamp\\.(tsr|checkpoint)|" + Step.NAME.pattern());

    private Bag() {}

    /** The content of each file under its name; says so when the zip is none, or is not what evidence looks like. */
    static Map<String, byte[]> unpack(Path zip) throws CannotCheck {
        try {
            if (Files.size(zip) > LARGEST_TOTAL) {
                throw new CannotCheck("evidence.too-large", zip, zip.getFileName(), LARGEST_TOTAL);
            }
            try (ZipFile open = new ZipFile(zip.toFile())) {
                return unpack(zip, open);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new CannotCheck("evidence.no-zip", zip, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Trouble.with(zip, e);
        }
    }

    private static Map<String, byte[]> unpack(Path zip, ZipFile open) throws IOException, CannotCheck {
        if (open.size() > MOST_FILES) {
            throw new CannotCheck("evidence.too-many", zip, open.size());
        }
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        for (Enumeration<? extends ZipEntry> entries = open.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            byte[] content = content(zip, open, entry);
            total += content.length;
            if (total > LARGEST_TOTAL) {
                throw new CannotCheck("evidence.too-large", zip, entry.getName(), LARGEST_TOTAL);
            }
            if (files.put(entry.getName(), content) != null) {
                throw new CannotCheck("evidence.twice", zip, entry.getName());
            }
        }
        return Collections.unmodifiableMap(files);
    }

    /** Never believes the size that the zip states: a few bytes can unfold to gigabytes. */
    private static byte[] content(Path zip, ZipFile open, ZipEntry entry) throws IOException, CannotCheck {
        if (!NAME.matcher(entry.getName()).matches()) {
            throw new CannotCheck("evidence.odd-name", zip, entry.getName());
        }
        try (InputStream in = open.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new CannotCheck("evidence.too-large", zip, entry.getName(), LARGEST_FILE);
            }
            return content;
        }
    }
}
