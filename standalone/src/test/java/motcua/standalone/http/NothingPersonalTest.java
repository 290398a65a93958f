package motcua.standalone.http;

import static motcua.standalone.http.People.HUU_LUNG;
import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs last, so that it meets all that the others left behind. */
@Order(Integer.MAX_VALUE)
@ExtendWith(Running.class)
class NothingPersonalTest {

    private static final int BLOCK_BYTES = 1 << 20;

    private final Motcua motcua;
    private final People people;

    NothingPersonalTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    void standsReadableInAnEventInAFileOrInTheLog() throws IOException {
        everyWayAPersonComesIn();
        assertThat(motcua.storedEvents())
                .isNotEmpty()
                .noneMatch(event -> marks().stream().anyMatch(event::contains));

        motcua.stop();

        List<Path> files = motcua.files();
        assertThat(files)
                .anyMatch(file -> file.toString().contains("pg_wal"))
                .anyMatch(file -> file.endsWith("motcua.log"));
        List<String> leaks = new ArrayList<>();
        for (Path file : files) {
            find(file, leaks);
        }
        assertThat(leaks).isEmpty();
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

    private static Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        for (String mark : Applicants.MARKS) {
            marks.add(Normalizer.normalize(mark, Normalizer.Form.NFC));
            marks.add(Normalizer.normalize(mark, Normalizer.Form.NFD));
        }
        return marks;
    }

    @Test
    void isWhatThisSearchWouldFind(@TempDir Path directory) throws IOException {
        for (String mark : marks()) {
            Path file = Files.createTempFile(directory, "block", ".bin");
            byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
            byte[] padded = new byte[BLOCK_BYTES + BLOCK_BYTES / 2];
            System.arraycopy(bytes, 0, padded, BLOCK_BYTES - bytes.length / 2, bytes.length);
            Files.write(file, padded);
            List<String> leaks = new ArrayList<>();
            find(file, leaks);
            assertThat(leaks).as(mark).isNotEmpty();
        }
    }

    /** Looks at bytes as Latin-1 letters, block by block, each beginning with the end of the one before. */
    private static void find(Path file, List<String> leaks) throws IOException {
        List<String> marks = marks().stream()
                .map(mark -> new String(mark.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        int overlap = marks.stream().mapToInt(String::length).max().orElseThrow();
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            for (long at = 0; at < channel.size(); at += BLOCK_BYTES - overlap) {
                int count = channel.read(block.clear(), at);
                String text = new String(block.array(), 0, Math.max(count, 0), StandardCharsets.ISO_8859_1);
                for (String mark : marks) {
                    if (text.contains(mark)) {
                        leaks.add(file + " at byte " + (at + text.indexOf(mark)));
                    }
                }
            }
        }
    }
}
