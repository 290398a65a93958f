package motcua.standalone.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a sample register to a file: {@code SampleRegisterMain <HUU_LUNG|HOANG_DONG|PROVINCE> <seed> <file>}. */
public final class SampleRegisterMain {

    private SampleRegisterMain() {}

    /** Takes scope, seed and file; an existing file is replaced. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("scope (HUU_LUNG, HOANG_DONG or PROVINCE), seed and file, please");
        }
        Scope scope = Scope.valueOf(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            SampleRegister.write(scope, seed, out);
        }
    }
}
