package motcua.query.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import motcua.deadline.Limit;
import org.jspecify.annotations.Nullable;

/**
 * How long decisions took on average.
 *
 * @param value in {@code unit}, rounded half up to two places; null when there is nothing to divide by
 * @param numerator the sum in {@code unit}, each decision rounded half up to three places
 * @param denominator how many decisions
 */
record Mean(
        @JsonInclude @Nullable BigDecimal value,
        BigDecimal numerator,
        long denominator,
        Limit.Unit unit,
        String formula,
        String article) {

    private static final int THOUSANDTHS = 3;

    static Mean of(Limit.Unit unit, Sums sums) {
        BigDecimal sum = BigDecimal.valueOf(sums.of(Count.timeIn(unit)), THOUSANDTHS);
        long decisions = sums.of(Count.handledIn(unit));
        BigDecimal value = decisions == 0 ? null : sum.divide(BigDecimal.valueOf(decisions), 2, RoundingMode.HALF_UP);
        Formula formula = Formula.AVERAGE_HANDLING;
        return new Mean(value, sum, decisions, unit, formula.word(), formula.article());
    }
}
