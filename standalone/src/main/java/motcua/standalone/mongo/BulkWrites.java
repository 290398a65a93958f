package motcua.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lets bulk writes end and count as MongoDB does. */
final class BulkWrites {
    private static final String ERRORS = "writeErrors";
    private static final String UPSERTED = "upserted";

    private BulkWrites() {}

    /** The library runs an ordered bulk of updates to its end even after an error; MongoDB stops at the first one. */
    static Document update(Document command, Supplier<Document> library) {
        List<?> updates = list(command, "updates");
        if (!Boolean.TRUE.equals(command.get("ordered")) || updates.size() == 1) {
            return library.get();
        }
        Document sum = new Document("n", 0).append("nModified", 0);
        for (int i = 0; i < updates.size() && !sum.containsKey(ERRORS); i++) {
            command.put("updates", List.of(updates.get(i)));
            add(sum, library.get(), i);
        }
        return sum.append("ok", 1.0);
    }

    private static void add(Document sum, Document one, int index) {
        for (String count : List.of("n", "nModified")) {
            sum.put(count, number(sum, count) + number(one, count));
        }
        for (String list : List.of(UPSERTED, ERRORS)) {
            if (one.containsKey(list)) {
                List<Object> all = new ArrayList<>(list(sum, list));
                list(one, list)
                        .forEach(entry -> all.add(((Document) entry).clone().append("index", index)));
                sum.put(list, all);
            }
        }
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Integer number ? number : 0;
    }

    private static List<?> list(Document document, String field) {
        return document.get(field) instanceof List<?> list ? list : List.of();
    }

    /** The library reports every document of a bulk as inserted, also those it refused. */
    static Document insert(Document command, Supplier<Document> library) {
        int asked = list(command, "documents").size();
        Document answer = library.get();
        if (answer.get(ERRORS) instanceof List<?> errors && errors.getFirst() instanceof Document first) {
            boolean ordered = Boolean.TRUE.equals(command.get("ordered"));
            answer.put("n", ordered ? first.get("index") : asked - errors.size());
        }
        return answer;
    }
}
