package motcua.command.paper;

import motcua.command.privacy.Place;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens what people said, for the moment of printing. */
@FunctionalInterface
interface Key {

    /** The text that stands in {@code place}; null when it was erased, altered, or sealed under another key. */
    @Nullable
    String open(Place place, Sealed sealed);
}
