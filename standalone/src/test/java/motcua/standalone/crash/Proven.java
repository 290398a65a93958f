package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Verdict;
import tools.jackson.databind.JsonNode;

/** What an outsider saw of the log while the process died and came back, and whether all of it is one history. */
final class Proven {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Checkpoint> seen = new ArrayList<>();

    /** Takes home what is published now; nothing before the first checkpoint. */
    void look(Door door) throws IOException {
        Door.Reply reply = door.get("/trail/checkpoint");
        if (reply.status() == 200) {
            Note note = Note.parse(reply.body().stringValue());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Policy keys = Policy.parse(door.get("/trail/keys").body().stringValue());
            assertThat(keys.trust(checkpoint.origin()).judge(note)).isInstanceOf(Verdict.Accepted.class);
            seen.add(checkpoint);
        }
    }

    /** Every event has its entry, once; the log begins with all that was ever published; the house finds no fault. */
    void assertOneHistoryOf(long events, Door door) throws IOException {
        await().atMost(PATIENCE).until(() -> checkpoint(door).size() == events);
        Checkpoint last = checkpoint(door);
        for (Checkpoint earlier : seen) {
            assertThat(proof(earlier, last, door).holds(earlier.root(), last.root()))
                    .as("%s is the beginning of %s", earlier, last)
                    .isTrue();
        }
        JsonNode report = reconciled(door);
        assertThat(report.path("count").longValue()).as("%s", report).isZero();
        assertThat(report.path("clean").booleanValue()).as("%s", report).isTrue();
        // Who asked for it is recorded before it begins: by then that may be in the log, too.
        assertThat(report.path("entries").longValue()).isBetween(events, events + 1);
    }

    private static Checkpoint checkpoint(Door door) throws IOException {
        return Checkpoint.parse(
                Note.parse(door.get("/trail/checkpoint").body().stringValue()).text());
    }

    private static ConsistencyProof proof(Checkpoint earlier, Checkpoint last, Door door) throws IOException {
        String text = door.get("/trail/consistency?from=" + earlier.size() + "&to=" + last.size())
                .body()
                .stringValue();
        return new ConsistencyProof(
                earlier.size(),
                last.size(),
                Arrays.stream(text.split("\n")).skip(1).map(Hash::parse).toList());
    }

    private static JsonNode reconciled(Door door) throws IOException {
        String path = "/api/v1/admin/trail/fsck";
        assertThat(door.post(Asked.of("quantri", "fsck", path, "")).status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> door.get("kiemtra", path).status() == 200);
        return door.get("kiemtra", path).body();
    }
}
