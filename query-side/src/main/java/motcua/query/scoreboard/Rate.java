package motcua.query.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share that shows what it was made of.
 *
 * @param value percent, or points where the formula says so, rounded half up to two places; null when there is nothing to divide by
 * @param article what it rests on; {@code derived} when no official text was found
 */
record Rate(@JsonInclude @Nullable BigDecimal value, long numerator, long denominator, String formula, String article) {

    private static final long PERCENT = 100;

    static Rate of(Formula formula, long numerator, long denominator) {
        return of(formula, numerator, denominator, PERCENT);
    }

    /** A share of which {@code whole} is the whole. */
    static Rate of(Formula formula, long numerator, long denominator, long whole) {
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(whole))
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return new Rate(value, numerator, denominator, formula.word(), formula.article());
    }
}
