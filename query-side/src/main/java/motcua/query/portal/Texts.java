package motcua.query.portal;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What was done, in Vietnamese: the portal speaks no other language, whatever the poller asks for. */
final class Texts {

    /** Without the fallback to the language of the machine, which would be asked before the root. */
    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle(
            "motcua/messages/portal", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private Texts() {}

    static String of(String key) {
        return VIETNAMESE.getString(key);
    }
}
