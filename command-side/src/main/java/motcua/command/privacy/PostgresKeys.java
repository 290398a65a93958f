package motcua.command.privacy;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code subject_keyset} and {@code known_subject} of the key store's database. */
final class PostgresKeys implements KeyStore {

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final KeyEncryption encryption;

    PostgresKeys(DataSource database, KeyEncryption encryption) {
        this.batches = new JdbcTemplate(database);
        this.database = JdbcClient.create(database);
        this.encryption = encryption;
    }

    /** One statement, and so one commit. */
    @Override
    public void add(List<SubjectKey.Fresh> keys) {
        Object[] subjects = keys.stream().map(fresh -> fresh.key().subject()).toArray(String[]::new);
        Object[] wrapped = keys.stream().map(SubjectKey.Fresh::wrapped).toArray(String[]::new);
        batches.execute((java.sql.Connection connection) -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO subject_keyset (subject, wrapped, wrapped_by)
                    SELECT subject, decode(wrapped, 'base64'), ? FROM unnest(?::text[], ?::text[]) AS spare (subject, wrapped)""")) {
                insert.setString(1, encryption.name());
                insert.setArray(2, connection.createArrayOf("text", subjects));
                insert.setArray(3, connection.createArrayOf("text", wrapped));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<SubjectKey> key(String subject) {
        return database.sql("SELECT wrapped FROM subject_keyset WHERE subject = ?")
                .param(subject)
                .query((row, _) -> SubjectKey.unwrap(subject, row.getBytes(1), encryption))
                .optional();
    }

    @Override
    public Optional<String> subjectKnownBy(byte[] fingerprint) {
        return database.sql("SELECT subject FROM known_subject WHERE fingerprint = ?")
                .param(fingerprint)
                .query(String.class)
                .optional();
    }

    @Override
    public String introduce(byte[] fingerprint, String subject) {
        // Does nothing but lock and return the row of whoever was quicker.
        return database.sql("""
                        INSERT INTO known_subject (fingerprint, subject) VALUES (?, ?)
                        ON CONFLICT (fingerprint) DO UPDATE SET fingerprint = excluded.fingerprint
                        RETURNING subject""")
                .params(fingerprint, subject)
                .query(String.class)
                .single();
    }
}
