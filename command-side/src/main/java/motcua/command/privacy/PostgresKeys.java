package motcua.command.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables {@code subject_keyset} and {@code known_subject} of the key store's database. */
final class PostgresKeys implements KeyStore {

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final KeyEncryption encryption;
    private final @Nullable KeyEncryption previous;

    /** Opens also what {@code previous} wrapped; null when there was no other key. */
    PostgresKeys(DataSource database, KeyEncryption encryption, @Nullable KeyEncryption previous) {
        this.batches = new JdbcTemplate(database);
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.encryption = encryption;
        this.previous = previous;
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
        return database.sql("SELECT wrapped, wrapped_by FROM subject_keyset WHERE subject = ?")
                .param(subject)
                .query((row, _) -> unwrapped(subject, row.getBytes(1), row.getString(2)))
                .optional();
    }

    private SubjectKey unwrapped(String subject, byte[] wrapped, String by) {
        try {
            return unwrapped(subject, wrapped);
        } catch (UnopenedKeyset e) {
            if (isHere(by)) {
                throw e;
            }
            // Nothing is damaged: another process has changed the key, and this one will be given it.
            throw new IllegalStateException(
                    "the keyset of " + subject + " is wrapped by " + by + ", which is not here", e);
        }
    }

    private boolean isHere(String name) {
        return name.equals(encryption.name())
                || (previous != null && name.equals(previous.name()))
                || WrappedBy.NAMES_OF_BEFORE.contains(name);
    }

    private SubjectKey unwrapped(String subject, byte[] wrapped) {
        try {
            return SubjectKey.unwrap(subject, wrapped, encryption);
        } catch (UnopenedKeyset e) {
            if (previous == null) {
                throw e;
            }
            return SubjectKey.unwrap(subject, wrapped, previous);
        }
    }

    /**
     * What became of a batch.
     *
     * @param done how many keysets are wrapped anew
     * @param unopened the subjects whose keysets neither key opens; they stay as they are
     * @param last the subject behind which the next batch begins; null when there is none
     */
    record Rewrapped(
            int done, List<String> unopened, @Nullable String last) {}

    /**
     * Wraps anew under the present key what is wrapped by another one, at most {@code most} keysets in one commit, of the subjects that come
     * behind {@code after} in their order; nothing when there is no previous key. A keyset that is erased meanwhile stays erased.
     */
    Rewrapped rewrap(String after, int most) {
        KeyEncryption from = previous;
        return from == null ? new Rewrapped(0, List.of(), null) : rewrap(from, wrappedByAnother(after, most), most);
    }

    private SequencedMap<String, byte[]> wrappedByAnother(String after, int most) {
        SequencedMap<String, byte[]> found = new LinkedHashMap<>();
        database.sql("""
                        SELECT subject, wrapped FROM subject_keyset WHERE wrapped_by <> ? AND subject > ?
                        ORDER BY subject LIMIT ?""").params(encryption.name(), after, most).query((RowCallbackHandler)
                row -> found.put(row.getString(1), row.getBytes(2)));
        return found;
    }

    private Rewrapped rewrap(KeyEncryption from, SequencedMap<String, byte[]> wrapped, int most) {
        List<Object[]> rows = new ArrayList<>();
        List<String> unopened = new ArrayList<>();
        wrapped.forEach((subject, before) -> {
            try {
                rows.add(new Object[] {wrappedAnew(subject, before, from), encryption.name(), subject});
            } catch (UnopenedKeyset e) {
                unopened.add(subject);
            }
        });
        transaction.executeWithoutResult(_ ->
                batches.batchUpdate("UPDATE subject_keyset SET wrapped = ?, wrapped_by = ? WHERE subject = ?", rows));
        String last = wrapped.size() < most ? null : wrapped.lastEntry().getKey();
        return new Rewrapped(rows.size(), unopened, last);
    }

    private byte[] wrappedAnew(String subject, byte[] wrapped, KeyEncryption from) {
        try {
            return SubjectKey.rewrap(subject, wrapped, from, encryption);
        } catch (UnopenedKeyset e) {
            // Under the present key, which an older version may have called otherwise.
            return SubjectKey.rewrap(subject, wrapped, encryption, encryption);
        }
    }

    /** How many keysets are wrapped by another key than the present one. */
    long wrappedByAnother() {
        return database.sql("SELECT count(*) FROM subject_keyset WHERE wrapped_by <> ?")
                .param(encryption.name())
                .query(Long.class)
                .single();
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
