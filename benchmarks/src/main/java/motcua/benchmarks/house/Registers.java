package motcua.benchmarks.house;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import motcua.benchmarks.house.Dossiers.Filed;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.standalone.sample.SampleRegister;
import motcua.standalone.sample.Scope;

/**
 * Registers with as many lines as are wanted: the sample register of the province, and that again with higher numbers. One line of ten
 * is still in an officer's hands.
 */
final class Registers {

    private static final long SEED = 2022;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 30);
    private static final int LINES_A_FILE = 100_000;
    private static final int STAYS = 10;

    /** No office of the sample has so many a day. */
    private static final int NUMBERS_A_DAY = 1_000;

    private static final int CODE = 0;
    private static final int RESOLVED = 5;
    private static final int RETURNED = 6;
    private static final int OFFICE = 8;

    private final Path directory;
    private final Path sample;
    private BufferedReader in;
    private String header;
    private int copies;
    private int written;

    /** Writes them into {@code directory}, which need not be there. */
    Registers(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.sample = directory.resolve("sample.csv");
        try (BufferedWriter out = Files.newBufferedWriter(sample)) {
            SampleRegister.write(Scope.PROVINCE, SEED, out);
        }
        this.in = Files.newBufferedReader(sample);
        this.header = line();
    }

    /** Files with the lines that are missing until {@code total} have been written; some of them go to {@code archive}. */
    List<Path> until(int total, Archive archive) throws IOException {
        List<Path> files = new ArrayList<>();
        archive.askFor(FIRST_DAY, LAST_DAY);
        archive.forget();
        while (written < total) {
            Path file = directory.resolve("register-%d.csv".formatted(written));
            int end = Math.min(total, written + LINES_A_FILE);
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(header + "\n");
                for (; written < end; written++) {
                    String[] cells = next();
                    out.write(String.join(",", cells) + "\n");
                    archive.remember(written, total, filed(cells));
                }
            }
            files.add(file);
        }
        return files;
    }

    private static Filed filed(String[] cells) {
        DossierCode code = new DossierCode(cells[CODE]);
        return new Filed(DossierId.registeredAs(code), code, new OfficeId(cells[OFFICE]));
    }

    private String line() throws IOException {
        return Objects.requireNonNull(in.readLine());
    }

    /** The cells of the next line. */
    private String[] next() throws IOException {
        if (!in.ready()) {
            in.close();
            in = Files.newBufferedReader(sample);
            header = line();
            copies++;
        }
        // Nobody in the sample has a comma in their name.
        String[] cells = line().split(",", -1);
        int number = cells[CODE].lastIndexOf('-') + 1;
        cells[CODE] = "%s%04d"
                .formatted(
                        cells[CODE].substring(0, number),
                        Integer.parseInt(cells[CODE].substring(number)) + copies * NUMBERS_A_DAY);
        if (written % STAYS == 0) {
            cells[RESOLVED] = "";
            cells[RETURNED] = "";
        }
        return cells;
    }
}
