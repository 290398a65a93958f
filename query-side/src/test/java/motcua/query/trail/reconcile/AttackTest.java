package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import motcua.proof.Hash;
import motcua.proof.Verdict;
import motcua.query.trail.Trails;
import motcua.query.trail.reconcile.Attack.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack of the table is found by exactly the check that the table names, in the right place. */
class AttackTest {

    /** Other positions: {@code -Dmotcua.attack.seed=N}. */
    private static final long SEED = Long.getLong("motcua.attack.seed", 1);

    @TempDir
    static Path homes;

    private static @Nullable Base base;
    private static int scenes;

    @BeforeAll
    static void build() {
        base = Base.in(homes);
    }

    @AfterAll
    static void forget() {
        base = null;
    }

    static List<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isFoundByItsCheck(Attack attack) {
        Scene scene = scene();

        Where where = attack.deed().apply(scene);

        Report report = scene.reconcile();
        switch (attack.by()) {
            case By.Fsck(Kind kind) -> {
                List<Finding> ofKind = report.findings().stream()
                        .filter(finding -> finding.kind() == kind)
                        .toList();
                assertThat(ofKind).as("%s", report.findings()).isNotEmpty();
                assertThat(ofKind).as("%s", where).anyMatch(finding -> isAt(finding.where(), where));
                assertThat(report.clean()).isFalse();
            }
            case By.Receipt() -> {
                assertThat(report.findings()).isEmpty();
                assertReceiptConvicts(scene);
            }
            case By.Nobody() -> assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void withoutAnAttackThereIsNoFinding() {
        Report report = scene().reconcile();

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.entries()).isEqualTo(Base.EVENTS);
        assertThat(report.events()).isEqualTo(Base.EVENTS);
        assertThat(report.streams()).isEqualTo(Base.DOSSIERS);
    }

    private static Scene scene() {
        return new Scene(Objects.requireNonNull(base), homes.resolve("scene-" + scenes++), SEED);
    }

    /** It is as good as on the day it was taken, so the log is what is not. */
    private static void assertReceiptConvicts(Scene scene) {
        byte[] entry = Hash.sha256(scene.base.step().bytes()).bytes();
        assertThat(scene.base.receipt().verify(entry, Trails.trust())).isInstanceOf(Verdict.Accepted.class);
        assertThat(scene.contradicts(scene.remembered())).isTrue();
    }

    static boolean isAt(Where found, Where wanted) {
        return isEqualOrOpen(wanted.index(), found.index())
                && isEqualOrOpen(wanted.stream(), found.stream())
                && isEqualOrOpen(wanted.sequence(), found.sequence())
                && isEqualOrOpen(wanted.path(), found.path())
                && (wanted.detail() == null
                        || wanted.detail().isEmpty()
                        || String.valueOf(found.detail()).contains(wanted.detail()));
    }

    private static boolean isEqualOrOpen(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || wanted.equals(found);
    }
}
