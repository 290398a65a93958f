package motcua.auditor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import org.junit.jupiter.api.Test;

class RootsTest {

    private final SmallLog log = new SmallLog(0);

    @Test
    void everyProofLeadsToBothRoots() {
        for (int i = 0; i < 40; i++) {
            log.add(Step.received("01", "2026-11-23T02:00:00Z"));
        }
        for (int second = 2; second <= 40; second++) {
            for (int first = 1; first < second; first++) {
                Hash early = log.tree(first).root();
                ConsistencyProof proof = log.tree(second).consistency(first);

                assertThat(Roots.of(proof, early))
                        .as("%d to %d", first, second)
                        .contains(new Roots(early, log.tree(second).root()));
                assertThat(Roots.of(shorter(proof), early)).isEmpty();
                assertThat(Roots.of(longer(proof), early)).isEmpty();
            }
        }
    }

    private static ConsistencyProof shorter(ConsistencyProof proof) {
        return new ConsistencyProof(
                proof.first(),
                proof.second(),
                proof.path().subList(0, proof.path().size() - 1));
    }

    private static ConsistencyProof longer(ConsistencyProof proof) {
        List<Hash> path = new ArrayList<>(proof.path());
        path.add(Hash.EMPTY_TREE);
        return new ConsistencyProof(proof.first(), proof.second(), path);
    }
}
