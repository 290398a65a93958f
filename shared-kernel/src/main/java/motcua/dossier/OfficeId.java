package motcua.dossier;

import java.util.regex.Pattern;

/**
 * The identifier of an agency, such as {@code H37.26.01}; stands at the head of the dossier codes it issues. Its parts are the levels
 * of the house: {@code H37.26} is above {@code H37.26.01}, and {@code H37} above both.
 */
public record OfficeId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,8}(\\.[A-Z0-9]{1,8}){0,5}");

    public OfficeId {
        value = Names.checked("office id, such as H37.26.01", FORM, value);
    }

    /** Whether {@code other} is this office or one below it. */
    public boolean reaches(OfficeId other) {
        return equals(other) || other.value.startsWith(value + ".");
    }

    @Override
    public String toString() {
        return value;
    }
}
