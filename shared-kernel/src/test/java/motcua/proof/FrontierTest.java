package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

    @Test
    void aTreeThatGrowsHasThePublishedRoots() {
        Frontier frontier = Frontier.EMPTY;
        assertThat(frontier.root()).isEqualTo(Hash.EMPTY_TREE);

        for (int size = 1; size <= 8; size++) {
            frontier = frontier.append(ReferenceTree.leaf(size - 1));

            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).as("root of %d", size).isEqualTo(ReferenceTree.root(size));
        }
    }

    @Test
    void aTreeThatGrowsHasTheRootsThatTheDefinitionGives() {
        NaiveTree tree = NaiveTree.ofSize(300);
        Frontier frontier = Frontier.EMPTY;

        for (int size = 1; size <= 300; size++) {
            frontier = frontier.append(tree.leaves().get(size - 1));

            assertThat(frontier.root()).as("root of %d", size).isEqualTo(tree.root(size));
        }
    }

    @Test
    void appendingLeavesTheEarlierTreeAsItWas() {
        Frontier one = Frontier.EMPTY.append(ReferenceTree.leaf(0));

        one.append(ReferenceTree.leaf(1));

        assertThat(one.root()).isEqualTo(ReferenceTree.root(1));
    }

    @Test
    void peaksThatCannotBelongToTheSizeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, List.of(Hash.EMPTY_TREE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(0, List.of(Hash.EMPTY_TREE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(Long.MIN_VALUE, List.of(Hash.EMPTY_TREE)));
    }

    @Test
    void theLargestTreeGrowsNoFurther() {
        Frontier largest = new Frontier(Long.MAX_VALUE, Collections.nCopies(63, Hash.EMPTY_TREE));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.append(Hash.EMPTY_TREE));
    }
}
