package motcua.auditor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import motcua.auditor.progress.Screen;
import motcua.auditor.progress.Terminal;
import motcua.proof.Hash;
import motcua.proof.Seal;
import motcua.proof.SignerKey;

/** The program. */
public final class Main {

    private Main() {}

    /** Does what {@code args} say and ends the process: 0 when it holds, 1 when it does not, 2 when nobody can say. */
    public static void main(String[] args) {
        prepare();
        PrintStream out = stream(FileDescriptor.out, System.out.charset());
        PrintStream err = stream(FileDescriptor.err, System.err.charset());
        Screen screen = new Screen(err, Terminal.isSeen(), System::nanoTime);
        System.exit(new CommandLines(out, screen).run(args));
    }

    /**
     * Makes a key nobody needs: the JDK takes a third of the time of a short check to find its signatures, and another
     * core can do that while this one reads files.
     */
    static void prepare() {
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        SignerKey.of("nobody", Seal.NOTE, new byte[Hash.BYTES]).verifier());
    }

    /** In a language setting without Vietnamese letters they are written all the same, in UTF-8. */
    private static PrintStream stream(FileDescriptor target, Charset usual) {
        Charset charset = usual.canEncode() && usual.newEncoder().canEncode("ệ") ? usual : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(target), true, charset);
    }
}
