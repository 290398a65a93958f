package motcua.query.scoreboard;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
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
    private final List<Formula.Legend> formulas;

    ScoreboardDoor(Views views, Catalogue catalogue, Clock clock, MessageSource texts) {
        this.views = views;
        this.catalogue = catalogue;
        this.clock = clock;
        this.formulas = Formula.legend(texts);
    }

    @GetMapping(PATH)
    Scoreboard scoreboard(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Long after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        Question question = Question.of(catalogue, office, from, to, by, today);
        views.awaitHead(ScoreboardView.NAME, after);
        // Asked first: the numbers then reach at least as far as the position says.
        Long position = views.position(ScoreboardView.NAME);
        Reckoning sums = views.ask(ScoreboardView.NAME, days -> ScoreboardReader.read(days, question));
        return Scoreboard.of(question, sums, position, catalogue, formulas);
    }
}
