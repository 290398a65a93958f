package motcua.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One event as Motcua stores it; kept in files, so that others can store the same bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never a key
public record StoredRow(String type, String timestamp, String name, String revision, byte[] payload, byte[] metaData) {

    /** Writes {@code rows} to {@code file}. */
    public static void write(List<StoredRow> rows, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(rows.size());
            for (StoredRow row : rows) {
                out.writeUTF(row.type);
                out.writeUTF(row.timestamp);
                out.writeUTF(row.name);
                out.writeUTF(row.revision);
                writeBytes(out, row.payload);
                writeBytes(out, row.metaData);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<StoredRow> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            List<StoredRow> rows = new ArrayList<>(count);
            for (int row = 0; row < count; row++) {
                rows.add(new StoredRow(
                        in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), readBytes(in), readBytes(in)));
            }
            return rows;
        }
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
