package motcua.query.indicators;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import motcua.catalogue.Catalogue;
import motcua.platform.security.Accounts;
import motcua.query.platform.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/scoreboard/indicators}: to everybody by office and month, by officer to their leader and auditors. */
@RestController
@ConditionalOnProperty(name = "motcua.indicators.enabled", matchIfMissing = true)
@Tag(
        name = "Dấu hiệu · Indicators",
        description = "Những cách làm đẹp số liệu, đếm công khai · Ways to game the index, counted in public")
final class IndicatorsDoor {

    static final String PATH = "/api/v1/scoreboard/indicators";

    private final Views views;
    private final Catalogue catalogue;
    private final Clock clock;
    private final LateEntry lateEntry;
    private final OfficerRights rights;
    private final Indicators.Names names;
    private final List<Figure.Legend> formulas;

    IndicatorsDoor(
            Views views,
            Catalogue catalogue,
            Clock clock,
            LateEntry lateEntry,
            OfficerRights rights,
            Accounts accounts,
            MessageSource texts) {
        this.views = views;
        this.catalogue = catalogue;
        this.clock = clock;
        this.lateEntry = lateEntry;
        this.rights = rights;
        this.names = new Indicators.Names(catalogue, accounts);
        this.formulas = Figure.legend(texts);
    }

    @GetMapping(PATH)
    Indicators indicators(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long after,
            @Nullable Principal reader,
            HttpServletResponse response) {
        Question question = Question.of(new Question.Asked(office, by, from, to, asOf), catalogue, clock.instant());
        if (question.by() == By.OFFICER) {
            rights.check(reader, question.office(), response);
        }
        // Of the past, an answer is either whole or none: whatever was recorded by then is in the store by now.
        views.awaitHead(IndicatorsView.NAME, after == null && question.asOf() != null ? Long.valueOf(0) : after);
        // Asked first: the numbers then reach at least as far as the position says.
        Long position = views.position(IndicatorsView.NAME);
        Sums sums = views.ask(IndicatorsView.NAME, days -> Sums.of(days, question));
        return Indicators.of(question, sums, position, lateEntry, names, formulas);
    }
}
