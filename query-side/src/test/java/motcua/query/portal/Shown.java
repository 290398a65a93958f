package motcua.query.portal;

import java.util.List;
import java.util.Objects;
import motcua.dossier.DossierEvent;
import motcua.query.platform.DocumentView;
import motcua.query.platform.Write;
import org.bson.Document;

/** What a poller must get of a dossier after all of some events, without a database. */
final class Shown {

    private Shown() {}

    static SyncedDossier after(List<DossierEvent> events) {
        Write all = null;
        for (int version = 0; version < events.size(); version++) {
            Write write = DossierRow.write(events.get(version), version);
            all = all == null ? write : all.then(write);
        }
        Write.Put put = (Write.Put) Objects.requireNonNull(all, "no events");
        return SyncedDossier.of(new Document(put.fields()).append(DocumentView.VERSION, put.version()));
    }

    static SyncedDossier of(Life life) {
        return after(life.events);
    }

    static SyncedDossier.Step lastOf(Life life) {
        return of(life).steps().getLast();
    }
}
