package motcua.standalone.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import org.jspecify.annotations.Nullable;

/** Reads a sample register back while it is written, a piece at a time. */
final class Register extends Writer {

    private final Consumer<Line> lines;
    private final StringBuilder piece = new StringBuilder();
    private boolean headed;

    private Register(Consumer<Line> lines) {
        this.lines = lines;
    }

    static void read(Scope scope, long seed, Consumer<Line> lines) throws IOException {
        try (Register register = new Register(lines)) {
            SampleRegister.write(scope, seed, register);
        }
    }

    @Override
    public void write(char[] characters, int start, int count) {
        piece.append(characters, start, count);
        int end = piece.lastIndexOf("\n") + 1;
        CsvReader.builder().ofCsvRecord(piece.substring(0, end)).forEach(this::take);
        piece.delete(0, end);
    }

    private void take(CsvRecord record) {
        if (headed) {
            lines.accept(line(record));
        } else if (!record.getFields().equals(Line.COLUMNS)) {
            throw new AssertionError("not the columns of form 07");
        }
        headed = true;
    }

    private static Line line(CsvRecord record) {
        return new Line(
                new DossierCode(record.getField(0)),
                ProcedureCode.of(record.getField(1)),
                record.getField(2),
                OffsetDateTime.parse(record.getField(3)),
                OffsetDateTime.parse(record.getField(4)),
                instant(record.getField(5)),
                instant(record.getField(6)),
                Channel.valueOf(record.getField(7)),
                new OfficeId(record.getField(8)),
                record.getField(9));
    }

    private static @Nullable OffsetDateTime instant(String text) {
        return text.isEmpty() ? null : OffsetDateTime.parse(text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        if (!piece.isEmpty()) {
            throw new AssertionError("the last line has no end");
        }
    }
}
