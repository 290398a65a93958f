package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import motcua.proof.Checkpoint;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Receipt;
import motcua.proof.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A database administrator rewrites the real store; the citizen's receipt and the house's own reconciliation say so. */
class TheTrailConvictsTest {

    private final Motcua motcua = Motcua.inADirectoryOfItsOwn();

    @AfterEach
    void stop() {
        motcua.stopAndForget();
    }

    @Test
    void whoEditsOrDeletesEventsIsNamedByWhatEverybodyCanCheck() {
        Reply received = motcua.people().lan().receives(Procedures.BIRTH);
        byte[] receipt = receipt(received);
        assertThat(reconciled().path("count").intValue()).isZero();

        motcua.tamper("UPDATE domain_event SET payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                + " '\"login\":\"lan\"', '\"login\":\"hoa\"'), 'UTF8') WHERE payload_type = 'dossier.received'");
        JsonNode altered = reconciled();
        motcua.tamper("DELETE FROM domain_event WHERE payload_type = 'dossier.received'");
        JsonNode deleted = reconciled();

        assertThat(altered.path("counts").path("PAYLOAD_ALTERED").intValue()).isEqualTo(1);
        assertThat(deleted.path("counts").path("EVENT_DELETED").intValue()).isEqualTo(1);
        assertThat(deleted.path("findings").get(0).path("where").path("stream").stringValue())
                .isEqualTo(received.dossier());
        // The receipt was on paper all along, and says who did what.
        Receipt proof = Receipt.parse(receipt);
        byte[] envelope = Base64.getDecoder().decode(Objects.requireNonNull(proof.extra()));
        Policy keys = Policy.parse(text("/trail/keys"));
        String origin =
                Checkpoint.parse(Note.parse(text("/trail/checkpoint")).text()).origin();
        assertThat(proof.verify(Hash.sha256(envelope).bytes(), keys.trust(origin)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(Envelope.parse(envelope).dossierId()).isEqualTo(received.dossier());
    }

    private byte[] receipt(Reply received) {
        String path = "/api/v1/tracking/" + received.code() + "/receipt?step=0";
        // A log that was only just opened has signed nothing yet.
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        motcua.people().anybody().holding(received).sees(path).status() == 200);
        return motcua.people()
                .anybody()
                .holding(received)
                .sees(path)
                .is(200)
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text(String path) {
        return motcua.people().anybody().sees(path).is(200).text();
    }

    private JsonNode reconciled() {
        String path = "/api/v1/admin/trail/fsck";
        motcua.people().administrator().sends("POST", path, "", "").is(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> motcua.people().auditor().sees(path).status() == 200);
        return motcua.people().auditor().sees(path).json();
    }
}
