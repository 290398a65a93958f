package motcua.dossier;

import java.util.regex.Pattern;

/** The identifier of an agency, such as {@code H37.26.01}; stands at the head of the dossier codes it issues. */
public record OfficeId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,8}(\\.[A-Z0-9]{1,8}){0,5}");

    public OfficeId {
        value = Names.checked("office id, such as H37.26.01", FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
