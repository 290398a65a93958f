package motcua.witness;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import motcua.proof.Hash;

/** Names of files: an origin or a text may have characters, and a length, that no file may have. */
final class Names {

    private Names() {}

    /** 64 hexadecimal digits: SHA-256 of {@code text} in UTF-8. */
    static String of(String text) {
        return HexFormat.of()
                .formatHex(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
