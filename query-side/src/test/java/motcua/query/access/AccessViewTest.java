package motcua.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import motcua.access.AccessId;
import motcua.access.AccessRecorded;
import motcua.access.Purpose;
import motcua.access.Shown;
import motcua.admin.ActId;
import motcua.admin.AdminActed;
import motcua.dossier.Actor;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.query.platform.LookAlike;
import motcua.query.platform.View;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a look adds to the view, and that it adds it once. */
class AccessViewTest {

    private static final Instant AT = Instant.parse("2026-11-30T02:00:00.123Z");
    private static final AccessId ACCESS = AccessId.of("00000000-0000-4000-8000-000000000005");
    private static final DossierId ONE = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final DossierId OTHER = DossierId.of("00000000-0000-8000-8000-000000000002");

    private final LookAlike mongo = new LookAlike();
    private final MongoCollection<Document> looks = mongo.database().getCollection("access_1");
    private final View view = new AccessView();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void aLookIsADocumentForEachDossierThatWasShown() {
        List<Document> rows = LookRow.of(look(List.of(ONE, OTHER), null));

        assertThat(rows).extracting(row -> row.get(LookRow.DOSSIER)).containsExactly(ONE.toString(), OTHER.toString());
        assertThat(rows).extracting(row -> row.get("_id")).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry(LookRow.ACCOUNT, "lan")
                        .containsEntry(LookRow.OFFICE, "H37.08.01")
                        .containsEntry(LookRow.PURPOSE, "HANDLING")
                        .containsEntry(LookRow.OPEN, Date.from(AT)));
    }

    @Test
    void aLookAtManyThatNamesNoneIsADocumentToo() {
        assertThat(LookRow.of(look(List.of(), null)))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContainKey(LookRow.DOSSIER));
    }

    @Test
    void aSecretLookOpensWhenItsSecrecyEnds() {
        Instant end = AT.plusSeconds(60);

        assertThat(LookRow.of(look(List.of(ONE), end)).getFirst()).containsEntry(LookRow.OPEN, Date.from(end));
    }

    @Test
    void whatComesTwiceIsThereOnce() {
        view.prepare(looks);
        deliver(look(List.of(ONE, OTHER), null));
        List<Document> before = looks.find().into(new java.util.ArrayList<>());

        deliver(look(List.of(ONE, OTHER), null));

        assertThat(looks.find()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(view.counted(looks)).isEqualTo(Map.of("looks", 1L, "acts", 0L));
    }

    @Test
    void anActIsThereOnceBesideTheLooksAndNotAmongThem() {
        view.prepare(looks);
        deliver(look(List.of(ONE), null));
        AdminActed acted = new AdminActed(
                new ActId("0a".repeat(32)),
                "POST",
                "/api/v1/admin/trail/fsck",
                "0b".repeat(32),
                "Quản trị viên",
                new AdminActed.Stamp(new Actor("lan", null), AT),
                "a note",
                "a key");
        for (int twice = 0; twice < 2; twice++) {
            View.Batch batch = view.open(looks);
            batch.add(acted);
            batch.flush();
        }

        assertThat(view.counted(looks)).isEqualTo(Map.of("looks", 1L, "acts", 1L));
        assertThat(looks.find(Filters.eq(LookRow.ACCOUNT, "lan"))).hasSize(1);
        assertThat(looks.find(Filters.eq(ActRow.BY, "lan")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(ActRow.NOTE, "a note")
                        .containsEntry(ActRow.VERIFIER, "a key")
                        .containsEntry(ActRow.AT, Date.from(AT)));
    }

    private void deliver(AccessRecorded access) {
        View.Batch batch = view.open(looks);
        batch.add(access);
        batch.add(access);
        batch.flush();
    }

    private static AccessRecorded look(List<DossierId> dossiers, @Nullable Instant secretUntil) {
        Actor clerk = new Actor("lan", new OfficeId("H37.08.01"));
        return new AccessRecorded(
                ACCESS,
                dossiers,
                Shown.REGISTER,
                "H37.08.01",
                Purpose.HANDLING,
                "Nông Thị Lan",
                new AccessRecorded.Stamp(clerk, AT),
                null,
                secretUntil);
    }
}
