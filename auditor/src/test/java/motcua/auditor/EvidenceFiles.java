package motcua.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import motcua.proof.Note;

/** The files of evidence about one dossier of a {@link SmallLog}, before they are zipped. */
public final class EvidenceFiles {

    private EvidenceFiles() {}

    /** All of them under their names, in an order that tests can change. */
    public static Map<String, byte[]> of(SmallLog log, String dossier) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("HOWTO.txt", bytes("Cách kiểm tra"));
        files.put("checkpoint", bytes(log.checkpoint().toString()));
        files.put("keys", bytes(log.policy()));
        for (int index = 0; index < log.size(); index++) {
            SmallLog.Entry entry = log.entries().get(index);
            if (entry.envelope().dossierId().equals(dossier)) {
                put(files, log, index, log.checkpoint());
            }
        }
        return files;
    }

    private static void put(Map<String, byte[]> files, SmallLog log, int index, Note checkpoint) {
        SmallLog.Entry entry = log.entries().get(index);
        String stem = "%03d-%s"
                .formatted(entry.envelope().sequence(), entry.envelope().event());
        files.put(stem + ".tlog-proof", bytes(log.receipt(index, checkpoint).toString()));
        files.put(stem + ".envelope.json", entry.envelope().encode());
        files.put(stem + ".payload.json", entry.payload());
    }

    /** The zip of these files. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
