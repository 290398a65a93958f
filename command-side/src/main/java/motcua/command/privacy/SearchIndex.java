package motcua.command.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import motcua.dossier.Card;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By which words dossiers are found, as keyed hashes, beside the keys and gone with them. A hash is of a word together with an office: what
 * is frequent in one office tells nothing about another, and nobody finds what is not their office's.
 */
final class SearchIndex {

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final FileKey hashes;

    SearchIndex(DataSource database, FileKey hashes) {
        this.batches = new JdbcTemplate(database);
        this.database = JdbcClient.create(database);
        this.hashes = hashes;
    }

    /** Something in {@code dossier} is sealed under the key of {@code subject}. */
    record Link(String subject, DossierId dossier) {}

    /** How {@code dossier} is found. */
    record Entry(DossierId dossier, String subject, Card card, Set<String> words) {}

    /** Remembers {@code links} of keys that are still there. */
    void link(Collection<Link> links) {
        run(
                """
                INSERT INTO subject_dossier (subject, dossier)
                SELECT DISTINCT subject, dossier FROM unnest(?::text[], ?::uuid[]) AS told (subject, dossier)
                WHERE EXISTS (SELECT 1 FROM subject_keyset k WHERE k.subject = told.subject)
                ON CONFLICT DO NOTHING""",
                links.stream().map(Link::subject),
                links.stream().map(l -> l.dossier().toString()));
    }

    /** Lets each dossier be found by the words of its entry, which there is one of, and by no others. */
    void put(Collection<Entry> entries) {
        run(
                "DELETE FROM searchable WHERE dossier = ANY (?::uuid[])",
                entries.stream().map(e -> e.dossier().toString()));
        run(
                """
                INSERT INTO searchable (dossier, subject, code, office)
                SELECT dossier, subject, code, office
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS told (dossier, subject, code, office)
                WHERE EXISTS (SELECT 1 FROM subject_keyset k WHERE k.subject = told.subject)""",
                entries.stream().map(e -> e.dossier().toString()),
                entries.stream().map(Entry::subject),
                entries.stream().map(e -> e.card().code().toString()),
                entries.stream().map(e -> e.card().office().toString()));
        List<Token> tokens = entries.stream().flatMap(this::tokens).distinct().toList();
        run(
                """
                INSERT INTO search_token (token, dossier)
                SELECT decode(token, 'base64'), dossier FROM unnest(?::text[], ?::uuid[]) AS told (token, dossier)
                WHERE EXISTS (SELECT 1 FROM searchable s WHERE s.dossier = told.dossier)""",
                tokens.stream().map(Token::token),
                tokens.stream().map(t -> t.dossier().toString()));
    }

    private record Token(String token, DossierId dossier) {}

    private Stream<Token> tokens(Entry entry) {
        return Stream.of(entry.card().office(), entry.card().decides())
                .flatMap(office -> entry.words().stream().map(word -> new Token(token(office, word), entry.dossier())));
    }

    private String token(OfficeId office, String word) {
        return Base64.getEncoder().encodeToString(hashes.searchToken(office + "\n" + word));
    }

    /** Those at most {@code limit} dossiers of {@code office} that have all of {@code words}, the newest numbers first. */
    List<Search.Found> find(OfficeId office, Set<String> words, int limit) {
        String[] tokens = words.stream().map(word -> token(office, word)).toArray(String[]::new);
        return database.sql("""
                        SELECT s.dossier, s.code, s.office FROM searchable s
                        WHERE s.dossier IN (
                            SELECT t.dossier FROM search_token t
                            WHERE t.token IN (SELECT decode(asked, 'base64') FROM unnest(string_to_array(?, ' ')) AS asked)
                            GROUP BY t.dossier HAVING count(*) = ?)
                        ORDER BY s.code DESC LIMIT ?""")
                .params(String.join(" ", tokens), tokens.length, limit)
                .query((row, _) -> new Search.Found(
                        new DossierId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    @SafeVarargs
    private void run(String statement, Stream<String>... columns) {
        batches.execute((Connection connection) -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int i = 0; i < columns.length; i++) {
                    prepared.setArray(i + 1, connection.createArrayOf("text", columns[i].toArray()));
                }
                return executed(prepared);
            }
        });
    }

    private static int executed(PreparedStatement prepared) throws SQLException {
        return prepared.executeUpdate();
    }
}
