package motcua.query.trail.reconcile;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Sentences of the message bundle, each in both languages: a report is read by people of either. */
final class Texts {

    /** Without the fallback to the language of the machine, which would be asked before the root. */
    private static final Control CONTROL = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final ResourceBundle VIETNAMESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private Texts() {}

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("motcua/messages/query", locale, CONTROL);
    }

    static String vietnamese(Kind kind) {
        return VIETNAMESE.getString("trail.finding." + kind);
    }

    static String english(Kind kind) {
        return ENGLISH.getString("trail.finding." + kind);
    }
}
