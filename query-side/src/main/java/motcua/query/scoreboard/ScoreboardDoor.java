package motcua.query.scoreboard;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import motcua.catalogue.Catalogue;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/scoreboard}: how well do we serve? Open to everybody. */
@RestController
@SecurityRequirements // public
@Tag(
        name = "Bảng điểm · Scoreboard",
        description = "Số liệu công khai, kèm tử số và mẫu số · Public figures with numerators and denominators")
final class ScoreboardDoor {

    static final String PATH = "/api/v1/scoreboard";

    private final Views views;
    private final Catalogue catalogue;
    private final Clock clock;
    private final LateEntry lateEntry;
    private final List<Formula.Legend> formulas;

    ScoreboardDoor(Views views, Catalogue catalogue, Clock clock, LateEntry lateEntry, MessageSource texts) {
        this.views = views;
        this.catalogue = catalogue;
        this.clock = clock;
        this.lateEntry = lateEntry;
        this.formulas = Formula.legend(texts);
    }

    @GetMapping(PATH)
    Scoreboard scoreboard(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long after) {
        Question question = Question.of(new Question.Asked(office, from, to, by, asOf), catalogue, clock.instant());
        // Of the past, an answer is either whole or none: whatever was recorded by then is in the store by now.
        views.awaitHead(ScoreboardView.NAME, after == null && question.asOf() != null ? Long.valueOf(0) : after);
        // Asked first: the numbers then reach at least as far as the position says.
        Long position = views.position(ScoreboardView.NAME);
        Reckoning sums = views.ask(ScoreboardView.NAME, days -> ScoreboardReader.read(days, question));
        return Scoreboard.of(question, sums, position, lateEntry, catalogue, formulas);
    }
}
