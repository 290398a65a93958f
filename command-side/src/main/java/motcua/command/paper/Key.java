package motcua.command.paper;

import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens what people said, for the moment of printing. */
@FunctionalInterface
interface Key {

    /** The text behind {@code sealed}; null when it was erased, altered, or sealed under another key. */
    @Nullable
    String open(Sealed sealed);
}
