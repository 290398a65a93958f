package motcua.command.dossier;

import motcua.dossier.CodeIssued;
import motcua.dossier.DossierId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class NumberBookTest {

    private static final String SERIES = "H37.08.01-261123";
    private static final DossierId OTHER = DossierId.of("00000000-0000-8000-8000-000000000009");

    @Test
    void theNextNumberFollowsTheLast() {
        new AggregateTestFixture<>(NumberBook.class)
                .given(new CodeIssued(SERIES, 1, OTHER), new CodeIssued(SERIES, 2, OTHER))
                .whenInvoking(SERIES, book -> book.next(SERIES, Given.ID))
                .expectEvents(new CodeIssued(SERIES, 3, Given.ID));
    }
}
