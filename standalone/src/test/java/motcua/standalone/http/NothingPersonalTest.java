package motcua.standalone.http;

import static motcua.standalone.http.People.HUU_LUNG;
import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs last, so that it meets all that the others left behind. */
@Order(Integer.MAX_VALUE)
@ExtendWith(Running.class)
class NothingPersonalTest {

    private static final Leaks MARKS = Leaks.of(Applicants.MARKS);

    private final Motcua motcua;
    private final People people;

    NothingPersonalTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    void standsReadableInAnEventInAFileOrInTheLog() throws IOException {
        everyWayAPersonComesIn();
        assertThat(motcua.storedEvents()).isNotEmpty().noneMatch(MARKS::areIn);

        motcua.stop();

        List<Path> files = motcua.files();
        assertThat(files)
                .anyMatch(file -> file.toString().contains("pg_wal"))
                .anyMatch(file -> file.endsWith("motcua.log"));
        assertThat(MARKS.in(files)).isEmpty();
    }

    private void everyWayAPersonComesIn() {
        String body = Applicants.anybody().asking(BIRTH);
        String id = people.lan().withKey("personal").opens(body).is(201).dossier();
        people.lan().withKey("personal").receives(BIRTH).is(422);
        people.lan().opens(Normalizer.normalize(body, Normalizer.Form.NFD)).is(201);
        people.citizen()
                .opens(Applicants.anybody().askingOnline(BIRTH, HUU_LUNG))
                .is(201);
        people.lan()
                .opens(body.replace("}}", ",\"more\":\"" + Applicants.MARK + "\"}}"))
                .is(400);
        people.lan().opens(body.substring(0, body.length() - 1)).is(400);
        people.lan().sees("/api/v1/dossiers/" + id + "/history?after=0").is(200);
        Applicants.Applicant corrected = Applicants.anybody();
        people.lan()
                .does("rectification", id, "{\"applicant\":" + corrected.json() + "}")
                .is(200);
        people.lan()
                .sends("POST", "/api/v1/search", "application/json", "{\"terms\":\"" + corrected.name() + "\"}")
                .is(200);
        String erasure = """
                {"dossier":"%s","ground":"ORDERED","reason":"%s"}""".formatted(id, corrected.name());
        // 503 while the search has not read everything, as after an outage.
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> people.tuan().sends("POST", "/api/v1/subjects/erasure", "application/json", erasure),
                        answer -> answer.status() != 503)
                .isRefused(409, "DOSSIER_OPEN");
        new Register()
                .open("H37.02.06-220104-0001", "2022-01-04T08:00:00", "2022-01-05T17:00:00", "COUNTER", "")
                .open("H37.02.06-220104-0002", "2022-01-04T08:00:00", "never", "COUNTER", "")
                .line(Applicants.MARK + "," + Applicants.anybody().name() + ",\"")
                .isTakenInBy(people.administrator());
    }

    @Test
    void isWhatThisSearchWouldFind(@TempDir Path directory) throws IOException {
        for (String mark : MARKS.words()) {
            Path file = Files.createTempFile(directory, "block", ".bin");
            byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
            byte[] padded = new byte[Leaks.BLOCK_BYTES + Leaks.BLOCK_BYTES / 2];
            System.arraycopy(bytes, 0, padded, Leaks.BLOCK_BYTES - bytes.length / 2, bytes.length);
            Files.write(file, padded);
            assertThat(MARKS.in(List.of(file))).as(mark).isNotEmpty();
        }
    }
}
