package motcua.query.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.query.trail.witness.Report.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With witnesses as another house runs them. */
@Timeout(60)
class RealWitnessesTest {

    private final SomeLog log = SomeLog.of("honest", 5);
    private final SomeLog fork = SomeLog.of("forked", 5);
    private final Village village = new Village();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        village.close();
    }

    private static Note cosign(Witnesses witnesses, SomeLog log, long size) {
        return witnesses.cosign(log.signed(size), log.proofsTo(size));
    }

    private static Report only(Witnesses witnesses) {
        assertThat(witnesses.lastReports()).hasSize(1);
        return witnesses.lastReports().getFirst();
    }

    @Test
    void theCosignaturesOfAllStandUnderTheCheckpoint() {
        Witnesses witnesses =
                village.real("an", directory).real("binh", directory).witnesses("all");

        Note cosigned = cosign(witnesses, log, 7);

        assertThat(village.believes("all", cosigned)).isTrue();
        assertThat(cosigned.text()).isEqualTo(log.signed(7).text());
        assertThat(witnesses.lastReports())
                .containsExactly(
                        new Report("an", 7L, Outcome.COSIGNED, "cosigned"),
                        new Report("binh", 7L, Outcome.COSIGNED, "cosigned"));
    }

    @Test
    void aLogThatGrowsAsksOnceForEachCheckpoint() {
        Witnesses witnesses = village.real("an", directory).witnesses("all");
        cosign(witnesses, log, 7);
        cosign(witnesses, log, 9);
        cosign(witnesses, log, 9);
        cosign(witnesses, log, 250);

        assertThat(village.asked("an")).containsExactly("200 0->7", "200 7->9", "200 9->9", "200 9->250");
    }

    @Test
    void anEmptyLogIsCosignedAsWell() {
        Witnesses witnesses = village.real("an", directory).witnesses("all");

        assertThat(village.believes("all", cosign(witnesses, log, 0))).isTrue();
        assertThat(village.believes("all", cosign(witnesses, log, 3))).isTrue();
    }

    @Test
    void afterARestartTheLogLearnsTheSizeFromTheWitness() {
        cosign(village.real("an", directory).witnesses("all"), log, 7);
        Witnesses restarted = village.witnesses("all");

        assertThat(village.believes("all", cosign(restarted, log, 9))).isTrue();
        assertThat(village.asked("an")).containsExactly("200 0->7", "409 0->9", "200 7->9");
    }

    @Test
    void aWitnessThatIsAwayCostsOnlyItsCosignature() {
        String gone;
        try (Fake closed = Fake.silent()) {
            gone = closed.address();
        }
        Witnesses witnesses = village.at("an", gone).real("binh", directory).witnesses("all");

        Note cosigned = cosign(witnesses, log, 7);

        assertThat(village.believes("all", cosigned)).isFalse();
        assertThat(village.believes("any", cosigned)).isTrue();
        assertThat(witnesses.lastReports()).extracting(Report::outcome).containsExactly(Outcome.AWAY, Outcome.COSIGNED);
        assertThat(witnesses.lastReports().getFirst().size()).isNull();
    }

    @Test
    void aLogThatWasRolledBackIsAConflict() {
        cosign(village.real("an", directory).witnesses("all"), log, 9);
        Witnesses rolledBack = village.witnesses("all");

        assertThat(cosign(rolledBack, log, 7)).isEqualTo(log.signed(7));
        assertThat(only(rolledBack))
                .isEqualTo(new Report("an", 9L, Outcome.CONFLICT, "it cosigned size 9, and this log has only 7"));
        cosign(rolledBack, log, 8);
        assertThat(only(rolledBack).outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void aLogThatForkedAtTheSameSizeIsAConflict() {
        cosign(village.real("an", directory).witnesses("all"), log, 9);
        Witnesses forked = village.witnesses("all");

        assertThat(cosign(forked, fork, 9)).isEqualTo(fork.signed(9));
        assertThat(only(forked))
                .isEqualTo(new Report("an", 9L, Outcome.CONFLICT, "it cosigned another root for size 9"));
        cosign(forked, fork, 9);
        assertThat(only(forked).outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void aLogThatForkedAndGrewIsAConflict() {
        cosign(village.real("an", directory).witnesses("all"), log, 9);
        Witnesses forked = village.witnesses("all");

        assertThat(cosign(forked, fork, 12)).isEqualTo(fork.signed(12));
        assertThat(only(forked).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(village.asked("an")).containsExactly("200 0->9", "409 0->12", "422 9->12");
    }

    @Test
    void aForkThatTheLogLaterOvercomesIsForgotten() {
        cosign(village.real("an", directory).witnesses("all"), log, 9);
        Witnesses witnesses = village.witnesses("all");
        cosign(witnesses, log, 7);

        cosign(witnesses, log, 12);

        assertThat(only(witnesses).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void aKeyThatTheWitnessDoesNotKnowIsRefused() {
        Witnesses witnesses = village.real("an", directory).witnesses("all");
        Note signed = Note.of(log.signed(7).text()).signedBy(SomeLog.key(SomeLog.ORIGIN, Seal.NOTE, "other"));

        assertThat(witnesses.cosign(signed, log.proofsTo(7))).isEqualTo(signed);
        assertThat(only(witnesses).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(only(witnesses).detail()).startsWith("answered 403: no signature");
    }
}
