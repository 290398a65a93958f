package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.google.crypto.tink.Aead;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import motcua.command.privacy.Place.Field;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Nobody waits for an event that will never be read, and everybody for a store that will be back. */
@ExtendWith(OutputCaptureExtension.class)
class WhenSomebodyIsNamedThenTheyCanBeFoundTest {

    private static final OfficeId OFFICE = new OfficeId("H37.08.01");
    private static final Stamp.Request REQUEST = new Stamp.Request(CommandId.chosenBy("lan", "1"), "f");
    private static final String AN = "{\"name\":\"Nguyễn Văn An\"}";

    private static EmbeddedPostgres server;
    private static KeyDatabase database;

    private final DossierId dossier = new DossierId(UUID.randomUUID());
    private FileKey file;
    private KeyEncryption encryption;
    private PostgresKeys store;
    private SearchIndex index;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        database = KeyDatabase.at(
                new KeyStoreAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"), 4);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @BeforeEach
    void empty(@TempDir Path directory) {
        sql("TRUNCATE subject_keyset CASCADE").update();
        file = PrivacyFixtures.fileKey(directory);
        encryption = LocalKey.in(directory.resolve("encryption.key"));
        store = new PostgresKeys(database.dataSource(), encryption, null);
        index = new SearchIndex(database.dataSource(), file);
    }

    private static JdbcClient.StatementSpec sql(String statement) {
        return JdbcClient.create(database.dataSource()).sql(statement);
    }

    /** Who has no keys at hand. */
    private KeyChain keysOf(KeyStore from) {
        return new KeyChain(from, new SpareKeys(from, encryption, Runnable::run), file);
    }

    private DossierEvent sealed(String applicant) {
        KeyChain keys = keysOf(store);
        Sealed told = new Sealer(keys, file)
                .seal(keys.ofSomebodyNew(), Place.of(dossier, REQUEST, Field.APPLICANT), applicant);
        Card card = new Card(
                new DossierCode("H37.08.01-261122-0001"), OFFICE, ProcedureCode.of("1.001193"), Channel.COUNTER);
        Stamp stamp = Stamp.live(new Actor("lan", OFFICE), Instant.EPOCH, REQUEST);
        return new DossierEvent.DossierDeclined(dossier, card, told, told, stamp);
    }

    private static String subject(DossierEvent event) {
        return Objects.requireNonNull(SealedIn.applicant(event)).subject();
    }

    private void read(DossierEvent event, KeyStore from) {
        var policy = new WhenSomebodyIsNamedThenTheyCanBeFound(
                index, new Sealer(keysOf(from), file), _ -> Optional.of(event), JsonMapper.shared());
        var message = new GenericDomainEventMessage<>("dossier", dossier.toString(), 0, event);
        DefaultUnitOfWork.startAndGet(message).execute(() -> policy.handle(message));
    }

    private List<String> linked() {
        return sql("SELECT dossier::text FROM subject_dossier")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void assertLinkedAndFoundByNothing() {
        assertThat(linked()).containsExactly(dossier.toString());
        assertThat(sql("SELECT count(*) FROM searchable").query(Long.class).single())
                .isEqualTo(1);
        assertThat(sql("SELECT count(*) FROM search_token").query(Long.class).single())
                .isZero();
    }

    @Test
    void whoeverIsNamedIsFound() {
        read(sealed(AN), store);

        assertThat(linked()).containsExactly(dossier.toString());
        assertThat(index.find(OFFICE, Set.of("van", "an"), 2))
                .extracting(Search.Found::dossier)
                .containsExactly(dossier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"phone\":\"0912345678\"}", "[\"Nguyen\"", "{\"birthDate\":\"Nguyen\"}"})
    void anEventWithoutANameIsToldAndPassed(String applicant, CapturedOutput output) {
        read(sealed(applicant), store);

        assertLinkedAndFoundByNothing();
        assertThat(output)
                .contains("ERROR", "no search finds dossier " + dossier)
                .doesNotContain("Nguyen", "0912345678");
    }

    @Test
    void aDamagedKeyIsToldAndPassed(CapturedOutput output) {
        DossierEvent event = sealed(AN);
        sql("UPDATE subject_keyset SET wrapped = substring(wrapped FROM 2)").update();

        read(event, store);

        assertLinkedAndFoundByNothing();
        assertThat(output).contains("ERROR", "no search finds dossier " + dossier, subject(event));
    }

    @Test
    void aStoreThatIsAwayBringsTheBatchBack() {
        DossierEvent event = sealed(AN);
        KeyStore away = mock();
        given(away.key(subject(event))).willThrow(new DataAccessResourceFailureException("away"));

        assertThatThrownBy(() -> read(event, away)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(linked()).isEmpty();
    }

    /** While the key is being changed, and this process has yet to be given the new one. */
    @Test
    void aKeyEncryptionKeyThatAnotherProcessHasBringsTheBatchBack(@TempDir Path elsewhere) {
        DossierEvent event = sealed(AN);
        KeyEncryption old = LocalKey.in(elsewhere.resolve("old.key"));

        assertThatThrownBy(() -> read(event, new PostgresKeys(database.dataSource(), old, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(encryption.name());
        assertThat(linked()).isEmpty();
    }

    /** As a key management service says it: in the same words as when a keyset is damaged. */
    @Test
    void aKeyEncryptionKeyThatIsAwayBringsTheBatchBack() {
        DossierEvent event = sealed(AN);
        Aead away = mock(Aead.class, _ -> {
            throw new GeneralSecurityException("away");
        });
        PostgresKeys locked = new PostgresKeys(database.dataSource(), new LocalKey(encryption.name(), away), null);

        assertThatThrownBy(() -> read(event, locked)).isInstanceOf(IllegalStateException.class);
        assertThat(linked()).isEmpty();
    }
}
