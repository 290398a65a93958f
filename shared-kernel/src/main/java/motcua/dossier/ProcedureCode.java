package motcua.dossier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of an administrative procedure: the national part, and the suffix of a local variant when there is one, such as
 * {@code 1.001193} or {@code 1.001193.H37}.
 *
 * @param local null for the national procedure itself
 */
public record ProcedureCode(String national, @Nullable String local) {

    private static final Pattern NATIONAL = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern LOCAL = Pattern.compile("[A-Z0-9][A-Z0-9.]{0,19}");

    public ProcedureCode {
        national = Names.checked("procedure code, such as 1.001193", NATIONAL, national);
        local = local == null ? null : Names.checked("local suffix of a procedure code", LOCAL, local);
    }

    /** Reads {@code 1.001193} or {@code 1.001193.H37}; throws {@link IllegalArgumentException} for anything else. */
    public static ProcedureCode of(String text) {
        return text.length() > 8 && text.charAt(8) == '.'
                ? new ProcedureCode(text.substring(0, 8), text.substring(9))
                : new ProcedureCode(text, null);
    }

    @Override
    public String toString() {
        return local == null ? national : national + "." + local;
    }
}
