package motcua.query.history;

import java.util.List;
import motcua.query.platform.Streams;
import motcua.query.platform.ViewListener;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells those who watch a dossier what happens to it. */
@Component
final class HistoryNews implements ViewListener {

    private final HistoryReader reader;
    private final Streams streams;

    HistoryNews(HistoryReader reader, Streams streams) {
        this.reader = reader;
        this.streams = streams;
    }

    @Override
    public String view() {
        return HistoryConfiguration.VIEW;
    }

    @QueryHandler
    History historyOf(HistoryOf query) {
        return reader.find(query.dossier(), null).orElseThrow();
    }

    @Override
    public void seen(List<Seen> events) {
        if (streams.hasWatchers()) {
            events.forEach(this::tell);
        }
    }

    private void tell(Seen seen) {
        History.Entry entry = reader.entryOf(seen.version(), HistoryPage.entry(seen.event()));
        streams.tell(
                HistoryOf.class, query -> query.dossier().equals(seen.event().dossier()), entry);
    }
}
