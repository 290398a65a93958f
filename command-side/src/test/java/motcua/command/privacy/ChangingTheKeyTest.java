package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No key-encryption key takes the place of another unnoticed, and none is called needless while it is needed. */
@ExtendWith(OutputCaptureExtension.class)
class ChangingTheKeyTest {

    private static final String DONE = "is needed no more";

    private static EmbeddedPostgres server;
    private static KeyDatabase database;

    @TempDir
    Path directory;

    private Path presentFile;
    private Path previousFile;
    private KeyEncryption before;

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
    void empty() {
        sql("TRUNCATE subject_keyset CASCADE").update();
        presentFile = directory.resolve("key-encryption.key");
        previousFile = directory.resolve("key-encryption.previous.key");
        before = LocalKey.in(directory.resolve("before.key"));
    }

    private static JdbcClient.StatementSpec sql(String statement) {
        return JdbcClient.create(database.dataSource()).sql(statement);
    }

    /** Keysets of {@code many} people, wrapped by the key before; their subjects in order. */
    private List<String> people(int many) {
        List<SubjectKey.Fresh> fresh =
                Stream.generate(() -> SubjectKey.draw(before)).limit(many).toList();
        new PostgresKeys(database.dataSource(), before, null).add(fresh);
        return sql("SELECT subject FROM subject_keyset ORDER BY subject")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void damage(String subject) {
        sql("UPDATE subject_keyset SET wrapped = substring(wrapped FROM 2) WHERE subject = ?")
                .param(subject)
                .update();
    }

    private static void name(String wrappedBy) {
        sql("UPDATE subject_keyset SET wrapped_by = ?").param(wrappedBy).update();
    }

    private PostgresKeys starts() {
        KeyStoreSettings settings = new KeyStoreSettings("", "", "", 4, "", presentFile, "", previousFile);
        return new PrivacyConfiguration()
                .keyStore(database, settings, new DefaultListableBeanFactory().getBeanProvider(KeyEncryption.class));
    }

    private void put(Path file) throws IOException {
        Files.copy(directory.resolve("before.key"), file);
    }

    @Test
    void aKeyThatIsMissingIsNotReplacedByAFreshOne() {
        people(2);

        assertThatIllegalStateException()
                .isThrownBy(this::starts)
                .withMessageContainingAll(
                        before.name(), "here is none", "motcua.keys.encryption-key-file", "docs/privacy.md");
        assertThat(presentFile).as("it would look as if it were right").doesNotExist();
    }

    @Test
    void aKeyThatIsMissingIsNotReplacedByAnotherOne() {
        people(2);
        String other = LocalKey.in(presentFile).name();

        assertThatIllegalStateException()
                .isThrownBy(this::starts)
                .withMessageContainingAll(before.name(), "here is " + other);
    }

    @Test
    void theFirstKeyAndTheNextOneAreMade() throws IOException {
        assertThatNoException().isThrownBy(this::starts);
        assertThat(presentFile).exists();
        Files.delete(presentFile);

        people(2);
        put(previousFile);
        assertThatNoException().isThrownBy(this::starts);
        assertThat(presentFile).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "environment"})
    void aNameOfBeforeIsTakenForTheKeyThatOpens(String name) throws IOException {
        damage(people(3).getFirst());
        name(name);
        assertThatIllegalStateException().isThrownBy(this::starts).withMessageContaining("key " + name + " is missing");

        put(presentFile);
        assertThatNoException().isThrownBy(this::starts);

        Files.move(presentFile, previousFile);
        assertThatNoException().isThrownBy(this::starts);
    }

    @Test
    void theKeyBeforeIsNeededNoMoreWhenAllAreWrappedAnew(CapturedOutput output) throws IOException {
        people(7);
        put(previousFile);
        PostgresKeys keys = starts();

        new Rewrapping(keys, 3).round(() -> true);

        assertThat(output).contains("7 keysets are wrapped anew", DONE);
        assertThat(keys.wrappedByAnother()).isZero();
    }

    /** Those who come behind it in the order, before it, and at the end of a batch. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 6})
    void oneThatDoesNotOpenKeepsNobodyBackAndIsTold(int which, CapturedOutput output) throws IOException {
        String damaged = people(7).get(which);
        damage(damaged);
        put(previousFile);
        PostgresKeys keys = starts();

        new Rewrapping(keys, 3).round(() -> true);

        assertThat(keys.wrappedByAnother()).isEqualTo(1);
        assertThat(output)
                .contains("ERROR", "6 keysets are wrapped anew, 1 are left", damaged)
                .doesNotContain(DONE);
        new Rewrapping(keys, 3).round(() -> true);
        assertThat(output).contains("0 keysets are wrapped anew, 1 are left").doesNotContain(DONE);
    }

    @Test
    void aBatchOfWhichNoneOpensIsNoEnd() throws IOException {
        people(7).subList(0, 3).forEach(ChangingTheKeyTest::damage);
        put(previousFile);
        PostgresKeys keys = starts();

        new Rewrapping(keys, 3).round(() -> true);

        assertThat(keys.wrappedByAnother()).isEqualTo(3);
    }

    @Test
    void aStopInBetweenIsNoEnd(CapturedOutput output) throws IOException {
        people(6);
        put(previousFile);
        Iterator<Boolean> twice = List.of(true, true, false).iterator();

        // Two batches that are full, and behind them nothing: nobody has looked.
        new Rewrapping(starts(), 3).round(twice::next);

        assertThat(output).doesNotContain(DONE);
    }

    @Test
    void whatLiesUnderThePresentKeyByANameOfBeforeIsNamedAnew(CapturedOutput output) throws IOException {
        people(3);
        name("file");
        put(presentFile);
        LocalKey.in(previousFile);

        new Rewrapping(starts(), 2).round(() -> true);

        assertThat(output).contains("3 keysets are wrapped anew", DONE);
    }
}
