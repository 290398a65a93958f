package motcua.dossier;

import java.util.regex.Pattern;

/** An officer: a login, or a name as a register wrote it. Officers' names are public (NĐ 118/2025 Điều 9.8). */
public record OfficerId(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@-]{0,99}");

    public OfficerId {
        value = Names.checked("officer: letters, digits, spaces and . _ @ -, at most 100", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
