package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import motcua.command.privacy.FileKey;
import motcua.command.privacy.KeyStoreAddress;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** That an erasure takes all of a person, and nothing of anybody else. */
class WhoIsErasedTest {

    private static final String SOMEBODY = "{\"name\":\"Ai đó\"}";

    private static Motcua motcua;

    @BeforeAll
    static void start() throws IOException {
        Path home = Files.createTempDirectory("motcua-who-is-erased");
        motcua = new Motcua(home, "motcua.privacy.retention-years=0");
    }

    @AfterAll
    static void stop() {
        motcua.stopAndForget();
    }

    private static Person lan() {
        return motcua.people().lan();
    }

    private static Reply declined(Applicants.Applicant applicant) {
        return lan().opens(applicant.asking(BIRTH).replaceFirst("\\{", "{\"declined\":\"Đã chuyển đi\","))
                .is(201);
    }

    private static void corrects(String dossier, Applicants.Applicant applicant) {
        lan().does("rectification", dossier, "{\"applicant\":" + applicant.json() + "}")
                .is(200);
    }

    private static Reply erases(String dossier) {
        return erases(motcua.people().tuan(), dossier);
    }

    private static Reply erases(Person person, String dossier) {
        String asked = """
                {"dossier":"%s","ground":"CONSENT_WITHDRAWN","reason":"Theo đơn"}""".formatted(dossier);
        // 503 while the search has not read everything.
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> person.sends("POST", "/api/v1/subjects/erasure", "application/json", asked),
                        answer -> answer.status() != 503);
    }

    private static int found(Applicants.Applicant applicant) {
        return lan().sends("POST", "/api/v1/search", "application/json", "{\"terms\":\"" + applicant.name() + "\"}")
                .is(200)
                .json()
                .size();
    }

    @Test
    void whoStoodInADossierByMistakeTakesNobodyAlong() {
        Applicants.Applicant mistaken = Applicants.anybody();
        Applicants.Applicant right = Applicants.anybody();
        String theirs = declined(mistaken).dossier();
        String anothers = declined(mistaken).dossier();
        corrects(anothers, right);
        await().atMost(Duration.ofSeconds(20)).until(() -> found(right) == 1);

        erases(theirs).is(200);

        assertThat(found(mistaken)).isZero();
        assertThat(found(right)).as("they asked for nothing").isEqualTo(1);
        erases(anothers).is(200);
        assertThat(found(right)).isZero();
    }

    @Test
    void theSameRequestManyTimesAtOnceIsOneErasureAndOneAnswer() throws InterruptedException {
        String dossier = declined(Applicants.anybody()).dossier();
        String key = "at-once-" + dossier;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> atOnce = Collections.nCopies(
                    8,
                    () -> erases(motcua.people().tuan().withKey(key), dossier)
                            .is(200)
                            .text());

            assertThat(clients.invokeAll(atOnce))
                    .extracting(Future::get)
                    .containsOnly(
                            erases(motcua.people().tuan().withKey(key), dossier).text());
        }
    }

    @Test
    void aSearchThatIsBuiltAnewFindsTheErasedByNobodysName() {
        Applicants.Applicant mistaken = Applicants.anybody();
        Applicants.Applicant right = Applicants.anybody();
        String erased = declined(mistaken).dossier();
        corrects(erased, right);
        declined(mistaken);
        await().atMost(Duration.ofSeconds(20)).until(() -> found(mistaken) == 1 && found(right) == 1);
        erases(erased).is(200);

        KeyStoreAddress address = motcua.bean(KeyStoreAddress.class);
        JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.username(), address.password()))
                .sql("TRUNCATE searchable, subject_dossier, token_entry CASCADE")
                .update();
        motcua.restart();

        await().atMost(Duration.ofSeconds(20)).until(() -> found(mistaken) > 0);
        assertThat(found(mistaken)).as("their own dossier, which came later").isEqualTo(1);
        assertThat(found(right)).isZero();
    }

    @Test
    void whatWasSealedForAllIsNotSaidToBeErasedBecauseItWasCorrected() {
        String dossier = sealedForAll("H37.08.01-200102-0001");
        erases(dossier).isRefused(409, "SEALED_FOR_ALL");

        corrects(dossier, Applicants.anybody());

        assertThat(erases(dossier).isRefused(409, "SEALED_FOR_ALL").at("/dossier"))
                .isEqualTo(dossier);
        assertThat(motcua.applicantOf(dossier)).isEqualTo(SOMEBODY);
    }

    /** As a dossier was stored when there was one key. */
    private static String sealedForAll(String code) {
        DossierId id = DossierId.registeredAs(new DossierCode(code));
        byte[] value = motcua.bean(FileKey.class).encrypt("somebody", SOMEBODY.getBytes(StandardCharsets.UTF_8));
        Sealed sealed = new Sealed(
                "aes-256-gcm/file-key/1", "somebody", Base64.getEncoder().encodeToString(value));
        OfficeId office = new OfficeId("H37.08.01");
        Card card = new Card(new DossierCode(code), office, ProcedureCode.of(BIRTH), Channel.COUNTER);
        Stamp stamp = Stamp.live(
                new Actor("lan", office),
                Instant.parse("2020-01-02T02:00:00Z"),
                new Stamp.Request(CommandId.chosenBy("lan", code), "f"));
        var message = new GenericDomainEventMessage<>(
                "dossier", id.toString(), 0, new DossierDeclined(id, card, sealed, sealed, stamp));
        DefaultUnitOfWork.startAndGet(message)
                .execute(() -> motcua.bean(EventStore.class).publish(message));
        return id.toString();
    }
}
