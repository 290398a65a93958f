package motcua.query.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A percentage that shows what it was made of.
 *
 * @param value percent, rounded half up to two places; null when there is nothing to divide by
 */
record Rate(@JsonInclude @Nullable BigDecimal value, long numerator, long denominator, String formula) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Rate of(Figure figure, Tally counts) {
        long numerator = counts.of(figure.numerator());
        long denominator = counts.of(figure.denominator());
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return new Rate(value, numerator, denominator, figure.word());
    }
}
