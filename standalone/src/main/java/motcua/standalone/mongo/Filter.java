package motcua.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.standalone.mongo.Condition.Points;

/** A client's filter as an index sees it: some conditions for all, and at most one list of alternatives. */
record Filter(Conjunction always) {
    static Filter of(Document query) {
        return new Filter(Conjunction.of(query));
    }

    /** A document matches when it fulfils one of these; all of them, if complete, say the same as the filter. */
    List<Conjunction> branches() {
        List<Document> alternatives = always.alternatives();
        return alternatives.isEmpty()
                ? List.of(always)
                : alternatives.stream().map(always::with).toList();
    }

    /** The fields that have the same value in all matching documents. */
    Set<String> heldEqual() {
        return always.conditions().entrySet().stream()
                .filter(e -> e.getValue() instanceof Points(List<byte[]> values) && values.size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
