package motcua.command.privacy;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under which key-encryption keys the keysets of people lie. Asked before a key is made, so that none takes the place of one that is missing. */
final class WrappedBy {

    /** Before names told keys apart, they told where a key had come from. */
    static final Set<String> NAMES_OF_BEFORE = Set.of("file", "environment");

    /** More than one: the first may be damaged. */
    private static final int TRIED = 10;

    private final JdbcClient database;

    WrappedBy(DataSource keys) {
        this.database = JdbcClient.create(keys);
    }

    /** Throws {@link IllegalStateException}, which says what to do, when keysets lie under a key that is none of {@code keys}. */
    void demandOneOf(List<KeyEncryption> keys) {
        List<String> here = keys.stream().map(KeyEncryption::name).toList();
        List<String> missing = database
                .sql("SELECT DISTINCT wrapped_by FROM subject_keyset ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(name -> !here.contains(name))
                .filter(name -> !NAMES_OF_BEFORE.contains(name) || !isOfBefore(name, keys))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    ("the key-encryption key %s is missing: keys of people are wrapped by it, and here is %s. "
                                    + "Nothing was made or changed. Put that key back (motcua.keys.encryption-key-file), or beside the one that "
                                    + "takes its place (motcua.keys.previous-encryption-key-file). If it is lost: docs/privacy.md, "
                                    + "\"Changing the key-encryption key\"")
                            .formatted(String.join(", ", missing), here.isEmpty() ? "none" : String.join(", ", here)));
        }
    }

    private boolean isOfBefore(String name, List<KeyEncryption> keys) {
        return database.sql("SELECT subject, wrapped FROM subject_keyset WHERE wrapped_by = ? ORDER BY subject LIMIT ?")
                .params(name, TRIED)
                .query((row, _) -> isOpened(row.getString(1), row.getBytes(2), keys))
                .list()
                .contains(true);
    }

    private static boolean isOpened(String subject, byte[] wrapped, List<KeyEncryption> keys) {
        return keys.stream().anyMatch(key -> isOpened(subject, wrapped, key));
    }

    private static boolean isOpened(String subject, byte[] wrapped, KeyEncryption key) {
        try {
            var _ = SubjectKey.unwrap(subject, wrapped, key);
            return true;
        } catch (UnopenedKeyset e) {
            return false;
        }
    }
}
