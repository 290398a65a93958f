package motcua.query.indicators;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import motcua.dossier.DossierEvent;
import motcua.query.platform.Documents;
import motcua.query.platform.Sheets;
import motcua.query.platform.View;
import org.bson.Document;

/**
 * The steps of one batch. First what they leave to be remembered is written, then what they add to the parts of their days, which know
 * what they have counted, and then the days that add these up. Killed in between, the batch comes again, finds its facts remembered and
 * its steps counted or not, and leaves the same days.
 */
final class IndicatorsBatch implements View.Batch {

    private final Documents documents;
    private final Measures measures;
    private final List<Step> steps = new ArrayList<>();

    IndicatorsBatch(MongoCollection<Document> collection, Measures measures) {
        this.documents = new Documents(collection);
        this.measures = measures;
    }

    /** A register tells of a time before this system: nobody's work is measured by it. */
    @Override
    public void add(DossierEvent event, long version) {
        if (event.stamp().line() == null) {
            steps.add(Step.of(event, version));
        }
    }

    @Override
    public void flush() {
        if (steps.isEmpty()) {
            return;
        }
        // Whatever was decreed before a step of this batch was recorded is in the store by now.
        measures.almanac().readOn();
        Map<String, Remembered> dossiers = remember();
        List<Touch> touches = new ArrayList<>();
        steps.stream()
                .filter(Step::isSomebodys)
                .forEach(step -> touches.add(step.touch(dossier(dossiers, step), measures)));
        touches.addAll(refilings(dossiers));
        count(touches);
    }

    private static Remembered dossier(Map<String, Remembered> dossiers, Step step) {
        return Objects.requireNonNull(dossiers.get(Remembered.id(step.event())), "remembered before");
    }

    /** Everything about the dossiers of this batch, that of the batch included. */
    private Map<String, Remembered> remember() {
        Map<String, Document> stored = documents.find(
                steps.stream().map(step -> Remembered.id(step.event())).collect(Collectors.toSet()));
        Map<String, Remembered> dossiers = new LinkedHashMap<>();
        for (Step step : steps) {
            String id = Remembered.id(step.event());
            Remembered before = dossiers.computeIfAbsent(id, _ -> Remembered.of(step.event(), stored.get(id)));
            dossiers.put(id, before.with(step.event(), step.facts()));
        }
        documents.write(
                stored,
                dossiers.values().stream()
                        .filter(dossier -> !dossier.facts().isEmpty())
                        .map(Remembered::document)
                        .toList());
        return dossiers;
    }

    /** Whatever the steps of this batch make a re-filing, or are one of; what was counted before is counted no second time. */
    private List<Touch> refilings(Map<String, Remembered> dossiers) {
        List<Step> steps = this.steps.stream().filter(Step::concernsOthers).toList();
        Set<String> pairs = steps.stream()
                .map(step -> dossier(dossiers, step).pair())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (pairs.isEmpty()) {
            return List.of();
        }
        Instant first = steps.stream()
                .map(step -> step.event().stamp().recordedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var recent = and(in(Remembered.PAIR, pairs), gte(Remembered.UNTIL, Date.from(Refilings.horizon(first))));
        Set<UUID> news =
                steps.stream().map(step -> step.event().dossier().value()).collect(Collectors.toSet());
        return Refilings.among(
                documents.find(recent).values().stream().map(Remembered::of).toList(), news);
    }

    private void count(List<Touch> touches) {
        Map<OfficeDay, List<Touch>> days =
                touches.stream().collect(Collectors.groupingBy(Touch::at, LinkedHashMap::new, Collectors.toList()));
        Sheets<OfficeDay, Touch> sheets =
                new Sheets<>(documents, measures.lateEntry().span().toString(), DayCount::new);
        var _ = sheets.count(documents.find(sheets.ids(days)), days);
    }
}
