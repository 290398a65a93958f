package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import motcua.platform.postgres.DatabaseHealth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key store on a real server. */
class PostgresKeysTest {

    private static final byte[] CONTEXT = "context".getBytes(StandardCharsets.UTF_8);

    private static EmbeddedPostgres server;
    private static KeyDatabase database;

    @TempDir
    Path directory;

    private KeyEncryption encryption;
    private PostgresKeys keys;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        database = KeyDatabase.at(
                new KeyStoreAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"), 8);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        sql("TRUNCATE subject_keyset CASCADE").update();
        encryption = LocalKey.in(directory.resolve("encryption.key"));
        keys = new PostgresKeys(database.dataSource(), encryption, null);
    }

    private static JdbcClient.StatementSpec sql(String statement) {
        return JdbcClient.create(database.dataSource()).sql(statement);
    }

    private SubjectKey added() {
        SubjectKey.Fresh fresh = SubjectKey.draw(encryption);
        keys.add(List.of(fresh, SubjectKey.draw(encryption)));
        return fresh.key();
    }

    private static byte[] sealed(SubjectKey key) throws GeneralSecurityException {
        return key.aead().encrypt("An".getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    private static void assertOpens(SubjectKey key, byte[] sealed) throws GeneralSecurityException {
        assertThat(key.aead().decrypt(sealed, CONTEXT)).asString().isEqualTo("An");
    }

    @Test
    void aKeyComesBackAsItWasPut() throws GeneralSecurityException {
        SubjectKey key = added();

        assertOpens(keys.key(key.subject()).orElseThrow(), sealed(key));
        assertThat(keys.key("nobody")).isEmpty();
    }

    @Test
    void aKeysetIsOfNoOtherSubject() {
        SubjectKey one = added();
        SubjectKey other = added();
        sql("UPDATE subject_keyset SET wrapped = (SELECT wrapped FROM subject_keyset WHERE subject = ?) WHERE subject = ?")
                .params(one.subject(), other.subject())
                .update();

        assertThatIllegalStateException().isThrownBy(() -> keys.key(other.subject()));
    }

    @Test
    void whoIsMetByManyAtOnceIsOnePerson() throws Exception {
        byte[] fingerprint = {1, 2, 3};
        List<Callable<String>> atOnce = IntStream.range(0, 16)
                .<Callable<String>>mapToObj(_ -> () -> keys.introduce(fingerprint, added().subject()))
                .toList();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> said = clients.invokeAll(atOnce);
            Set<String> subjects = said.stream().map(Future::resultNow).collect(Collectors.toSet());

            assertThat(subjects).hasSize(1);
            assertThat(keys.subjectKnownBy(fingerprint))
                    .hasValue(subjects.iterator().next());
        }
    }

    @Test
    void nobodyIsKnownAnyMoreWhenTheirKeyIsGone() {
        byte[] fingerprint = {4, 5, 6};
        String subject = keys.introduce(fingerprint, added().subject());

        sql("DELETE FROM subject_keyset WHERE subject = ?").param(subject).update();

        assertThat(keys.key(subject)).isEmpty();
        assertThat(keys.subjectKnownBy(fingerprint)).isEmpty();
    }

    @Test
    void theKeyEncryptionKeyCanBeChangedWhileThePeopleStay() throws GeneralSecurityException {
        SubjectKey before = added();
        byte[] sealed = sealed(before);
        KeyEncryption next = LocalKey.in(directory.resolve("next.key"));
        PostgresKeys changing = new PostgresKeys(database.dataSource(), next, encryption);

        assertOpens(changing.key(before.subject()).orElseThrow(), sealed);
        PostgresKeys.Rewrapped first = changing.rewrap("", 1);
        assertThat(first.done()).isEqualTo(1);
        assertThat(changing.rewrap(Objects.requireNonNull(first.last()), 500))
                .isEqualTo(new PostgresKeys.Rewrapped(1, List.of(), null));
        assertThat(changing.rewrap("", 500).done()).isZero();

        PostgresKeys changed = new PostgresKeys(database.dataSource(), next, null);
        assertOpens(changed.key(before.subject()).orElseThrow(), sealed);
        assertThat(changed.rewrap("", 500).done()).isZero();
        assertThatIllegalStateException()
                .as("the old key opens nothing any more")
                .isThrownBy(() -> keys.key(before.subject()));
    }

    @Test
    void keysAreToldApartByNamesThatTellNothing() {
        KeyEncryption same = LocalKey.in(directory.resolve("encryption.key"));
        KeyEncryption other = LocalKey.in(directory.resolve("other.key"));

        assertThat(same.name()).isEqualTo(encryption.name()).matches("local-[0-9a-f]{16}");
        assertThat(other.name()).isNotEqualTo(encryption.name());
    }

    @Test
    void itsHealthIsToldApart() {
        assertThat(new DatabaseHealth(database.dataSource()).health().getStatus())
                .isEqualTo(Status.UP);
        KeyDatabase closed = KeyDatabase.at(
                new KeyStoreAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"), 2);
        closed.close();
        assertThat(new DatabaseHealth(closed.dataSource()).health().getStatus()).isEqualTo(Status.DOWN);
    }
}
