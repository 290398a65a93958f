package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** When an old key may be said to be needed no more. */
class KeyRoundsTest {

    private static int all(int... batches) {
        Iterator<Integer> left = Arrays.stream(batches).iterator();
        return KeyRounds.all(left::next, left::hasNext);
    }

    @Test
    void whatIsDoneIsCountedWhenNothingIsLeft() {
        assertThat(all(KeyRounds.BATCH, KeyRounds.BATCH, 7)).isEqualTo(2 * KeyRounds.BATCH + 7);
        assertThat(all(KeyRounds.BATCH, 0)).isEqualTo(KeyRounds.BATCH);
        assertThat(all(0)).isZero();
    }

    @Test
    void aStopInBetweenIsNoEnd() {
        assertThat(all(KeyRounds.BATCH, KeyRounds.BATCH))
                .as("who reads that all is done destroys the key before")
                .isZero();
        assertThat(all()).isZero();
    }
}
