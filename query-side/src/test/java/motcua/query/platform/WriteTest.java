package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import motcua.query.platform.Write.Put;
import motcua.query.platform.Write.Remove;
import org.junit.jupiter.api.Test;

/** Several writes to one document become one. */
class WriteTest {

    @Test
    void theLaterOfTwoValuesWinsAndOtherFieldsStay() {
        Write both = new Put("a", 1, Map.of("state", "RECEIVED", "due", 7))
                .then(new Put("a", 2, Map.of("state", "IN_PROCESS")));
        assertThat(both).isEqualTo(new Put("a", 2, Map.of("state", "IN_PROCESS", "due", 7)));
    }

    @Test
    void aRemovalForgetsWhatWasPut() {
        assertThat(new Put("a", 1, Map.of("state", "RESOLVED")).then(new Remove("a", 2)))
                .isEqualTo(new Remove("a", 2));
    }

    @Test
    void aDocumentCanComeBackAfterItsRemoval() {
        Put again = new Put("a", 3, Map.of("state", "IN_PROCESS"));
        assertThat(new Remove("a", 2).then(again)).isEqualTo(again);
    }

    @Test
    void whatComesTwiceInOneBatchChangesNothing() {
        Put second = new Put("a", 2, Map.of("state", "IN_PROCESS"));
        assertThat(second.then(new Put("a", 1, Map.of("state", "RECEIVED")))).isEqualTo(second);
        assertThat(new Remove("a", 2).then(second)).isEqualTo(new Remove("a", 2));
    }
}
