package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a poller for the national portal gets of what happens at the counter. */
@ExtendWith(Running.class)
class SyncedToThePortalTest {

    private static final String PATH = "/api/v1/sync/dossiers?limit=500";

    private final People people;
    private String cursor = "";

    SyncedToThePortalTest(Motcua motcua) {
        this.people = motcua.people();
    }

    @Test
    void aPollerFollowsADossierToItsEnd() {
        Reply received = people.lan().receives(BIRTH).is(201);
        assertThat(told(received.code(), 2).path("KenhThucHien").intValue()).isEqualTo(1);

        people.tuan().assigns(received.dossier(), "minh").is(200);
        people.minh().resolves(received.dossier()).is(200);
        people.lan().givesBack(received.dossier()).is(200);

        JsonNode returned = told(received.code(), 10);
        assertThat(returned.path("ChuHoSo").isNull()).isTrue();
        assertThat(returned.path("NgayTra").stringValue()).endsWith("+07:00");
        assertThat(returned.path("steps")
                        .valueStream()
                        .map(step -> step.path("NguoiXuLy").stringValue()))
                .containsExactly("lan", "tuan", "minh", "lan");
        assertThat(returned.path("steps")
                        .valueStream()
                        .map(step -> step.path("TrangThai").intValue()))
                .containsExactly(2, 4, 9, 10);
    }

    /** Polls on until the dossier comes in {@code state}. */
    private JsonNode told(String code, int state) {
        List<JsonNode> found = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonNode page = people.auditor()
                    .sees(cursor.isEmpty() ? PATH : PATH + "&since=" + cursor)
                    .is(200)
                    .json();
            cursor = page.path("next").stringValue();
            page.path("dossiers")
                    .valueStream()
                    .filter(dossier -> dossier.path("MaHoSo").stringValue().equals(code)
                            && dossier.path("TrangThaiHoSo").intValue() == state)
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getLast();
    }
}
