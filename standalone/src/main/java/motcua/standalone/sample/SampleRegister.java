package motcua.standalone.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import motcua.catalogue.Catalogue;

/**
 * Writes an invented register that adds up to the figures published for Lạng Sơn in 2022: made-up people, plausible
 * procedures, open days and office hours. One seed gives one file, byte for byte.
 */
public final class SampleRegister {

    private SampleRegister() {}

    /**
     * Writes the register of {@code scope} as CSV, ordered by office and reception, without holding it. {@code out} is flushed
     * and stays open; {@link java.io.UncheckedIOException} when it fails.
     */
    public static void write(Scope scope, long seed, Writer out) throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        ProcedureMix procedures = new ProcedureMix(catalogue);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(Line.COLUMNS);
        for (OfficePlan plan : Plans.of(scope, List.copyOf(catalogue.offices().values()), seed)) {
            new OfficeRegister(plan, catalogue, procedures, seed).forEach(line -> csv.writeRecord(line.cells()));
        }
        csv.flush();
    }
}
