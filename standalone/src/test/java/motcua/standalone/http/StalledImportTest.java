package motcua.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import motcua.dossier.Actor;
import motcua.platform.http.IdempotencyKey;
import motcua.register.ImportEvent;
import motcua.register.ImportEvent.ImportFinished;
import motcua.register.ImportEvent.ImportStarted;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An import that was started, and whose register cannot be read any more. */
@ExtendWith(Running.class)
class StalledImportTest {

    private final Motcua motcua;
    private final Person administrator;
    private final String key = UUID.randomUUID().toString();
    private final String importId = IdempotencyKey.commandOf("quantri", key).toString();

    StalledImportTest(Motcua motcua) {
        this.motcua = motcua;
        this.administrator = motcua.people().administrator();
    }

    @AfterEach
    void end() {
        store(1, new ImportFinished(importId, 1, 0, 0, Instant.now()));
    }

    @Test
    void itSaysSoAndHoldsUpNoOther() throws NoSuchAlgorithmException {
        Register register =
                new Register().open("H37.02.06-220601-0001", "2022-06-01T08:00:00", "2022-06-02T17:00:00", "POST", "");
        String sha256 = sha256(register.bytes());
        store(
                0,
                new ImportStarted(
                        importId, new Actor("quantri", null), register.bytes().length, sha256, Instant.now()));

        // Sent again, because the first answer got lost: only now does this process learn of it, and once is enough.
        for (int time = 0; time < 6; time++) {
            assertThat(administrator
                            .withKey(key)
                            .brings(register.bytes())
                            .is(202)
                            .at("/id"))
                    .isEqualTo(importId);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> progress().is(200).json().path("stalled").booleanValue());

        assertThat(register.isTakenInBy(administrator).path("accepted").intValue())
                .isEqualTo(1);
        assertThat(progress().json().path("finished").booleanValue()).isFalse();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Reply progress() {
        return administrator.sees("/api/v1/imports/" + importId);
    }

    private void store(long version, ImportEvent event) {
        motcua.bean(EventStore.class).publish(new GenericDomainEventMessage<>("import", importId, version, event));
    }
}
