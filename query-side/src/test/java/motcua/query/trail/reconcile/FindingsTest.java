package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A flood of findings is counted, and does not hide what is rare. */
class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void allAreCountedAndAHundredAreTold() {
        flood(Kind.EVENT_DELETED, 5_000);

        assertThat(findings.count()).isEqualTo(5_000);
        assertThat(findings.details()).hasSize(100);
        assertThat(findings.details().getFirst().where().index()).isEqualTo(0);
    }

    @Test
    void whatIsFoundBehindAFloodIsToldToo() {
        flood(Kind.EVENT_DELETED, 5_000);
        flood(Kind.FORKED, 2);
        flood(Kind.EVENT_INSERTED, 1);

        assertThat(findings.details()).hasSize(100);
        assertThat(findings.details()).extracting(Finding::kind).contains(Kind.FORKED, Kind.EVENT_INSERTED);
        assertThat(findings.counts()).containsEntry(Kind.FORKED, 2L);
        assertThat(findings.count()).isEqualTo(5_003);
    }

    private void flood(Kind kind, long times) {
        for (long index = 0; index < times; index++) {
            findings.add(kind, Where.at("path", index, "detail"));
        }
    }
}
