package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import motcua.dossier.TrackingSecret;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Receipt;
import motcua.proof.Trust;
import motcua.proof.Verdict;
import motcua.query.platform.Store;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What citizens, auditors and everybody get of the log, over the whole query side. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class TrailDoorsTest {

    private static int stories = 500;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    private static final TrackingSecret SECRET = TrackingSecret.of(BigInteger.TEN);

    private final Story story = Story.of(stories++);

    @BeforeEach
    void published() {
        store.append(story.received(SECRET.hash()).assigned(Story.MINH));
        Awaitility.await().until(() -> receipt("?step=1").getResponse().getStatus() == 200);
    }

    @Test
    void aReceiptProvesAStepToWhoeverHasTheKeys() {
        byte[] bytes = receipt("?step=1").getResponse().getContentAsByteArray();
        Receipt receipt = Receipt.parse(bytes);
        Envelope envelope = Envelope.parse(extra(receipt));

        assertThat(bytes.length).isLessThanOrEqualTo(3_000);
        assertThat(envelope.dossierId()).isEqualTo(story.id.toString());
        assertThat(envelope.event()).isEqualTo("dossier.assigned");
        assertThat(receipt.verify(Hash.sha256(extra(receipt)).bytes(), trust())).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void theNewestStepIsMeantWhenNoneIsNamed() {
        Receipt receipt = Receipt.parse(receipt("").getResponse().getContentAsByteArray());

        assertThat(Envelope.parse(extra(receipt)).sequence()).isEqualTo(1);
    }

    @Test
    void aReceiptCanBePrinted() {
        assertThat(receipt("/qr.svg")).hasStatusOk().bodyText().startsWith("<svg");
        assertThat(receipt("/qr.png")).hasStatusOk().hasContentType("image/png");
    }

    @Test
    void whatIsNoStepIsAProblem() {
        assertThat(receipt("?step=-1")).hasStatus(400);
        assertThat(receipt("?step=x")).hasStatus(400);
        assertThat(receipt("?step=7")).hasStatus(404);
        assertThat(get("/api/v1/tracking/H37.26.01-261123-9999/receipt", null)).hasStatus(404);
        assertThat(get("/api/v1/tracking/" + story.card.code() + "/receipt", null))
                .as("an envelope is its citizen's")
                .hasStatus(404);
    }

    @Test
    void everybodySeesCheckpointTilesAndConsistency() {
        Checkpoint checkpoint = checkpoint();
        HashTile tile = HashTile.of(checkpoint.size()).findFirst().orElseThrow();
        MvcTestResult content = get("/trail/" + tile.path(), null);

        assertThat(content).hasStatusOk().hasContentType("application/octet-stream");
        assertThat(content).headers().hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        assertThat(content.getResponse().getContentAsByteArray()).hasSize(tile.width() * Hash.BYTES);
        assertThat(http.head().uri("/trail/checkpoint")).hasStatusOk();
        assertThat(get("/trail/tile/0/999", null)).hasStatus(404);
        assertThat(get("/trail/tile/0/1", null)).hasStatus(400);
        assertThat(get("/trail/tile/0/../head", null)).hasStatus4xxClientError();
        assertThat(get("/trail/consistency?from=5&to=2", null)).hasStatus(400);
        assertThat(get("/trail/consistency?from=0&to=99999999", null)).hasStatus(400);
    }

    @Test
    void twoCheckpointsAreTiedTogether() {
        Checkpoint earlier = checkpoint();
        store.append(story.resolved(), 2);
        Awaitility.await().until(() -> checkpoint().size() > earlier.size());
        Checkpoint later = checkpoint();
        String[] lines = text("/trail/consistency?from=" + earlier.size() + "&to=" + later.size())
                .split("\n");

        assertThat(lines[0]).isEqualTo("consistency " + earlier.size() + " " + later.size());
        ConsistencyProof proof = new ConsistencyProof(
                earlier.size(),
                later.size(),
                Arrays.stream(lines).skip(1).map(Hash::parse).toList());
        assertThat(proof.holds(earlier.root(), later.root())).isTrue();
    }

    @Test
    void evidenceHoldsEveryStepAndIsForStaffAndAuditors() throws IOException {
        String path = "/api/v1/dossiers/" + story.id + "/evidence";
        Map<String, byte[]> files = unzip(get(path, "hoa").getResponse().getContentAsByteArray());

        assertThat(files.keySet())
                .containsExactly(
                        "HOWTO.txt",
                        "checkpoint",
                        "keys",
                        "000-dossier.received.tlog-proof",
                        "000-dossier.received.envelope.json",
                        "000-dossier.received.payload.json",
                        "001-dossier.assigned.tlog-proof",
                        "001-dossier.assigned.envelope.json",
                        "001-dossier.assigned.payload.json");
        byte[] payload = file(files, "001-dossier.assigned.payload.json");
        Envelope envelope = Envelope.parse(file(files, "001-dossier.assigned.envelope.json"));
        assertThat(envelope.payload()).isEqualTo(Hash.sha256(payload));
        assertThat(get(path, "kiemtra")).hasStatusOk();
        assertThat(get(path, "lan")).hasStatus(403);
        assertThat(get(path, "quantri")).hasStatus(403);
        assertThat(get(path, null)).hasStatus(401);
        assertThat(get("/api/v1/dossiers/" + Story.of(499).id + "/evidence", "kiemtra"))
                .hasStatus(404);
    }

    @Test
    void theExportOfARangeLeadsToTheCheckpoint() {
        Checkpoint checkpoint = checkpoint();
        String export = new String(
                get("/api/v1/trail/export?from=1&to=" + checkpoint.size(), "kiemtra")
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);

        assertThat(export)
                .startsWith("motcua.vn/trail-export@v1\norigin trail.test/log\nfrom 1\nto " + checkpoint.size()
                        + "\npeak ");
        assertThat(export.lines().filter(line -> line.contains(" ") && line.length() > 500))
                .hasSize((int) checkpoint.size() - 1);
        assertThat(get("/api/v1/trail/export", "hoa")).hasStatus(403);
        assertThat(get("/api/v1/trail/export?from=-1", "kiemtra")).hasStatus(400);
        assertThat(get("/api/v1/trail/export?to=99999999", "kiemtra")).hasStatus(400);
    }

    @Test
    void administratorsAndAuditorsSeeHowTheLogIsDoing() {
        assertThat(get("/api/v1/admin/trail", "quantri"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.origin", origin -> origin.assertThat().isEqualTo("trail.test/log"))
                .hasPathSatisfying("$.alarms", alarms -> alarms.assertThat().isEqualTo(Map.of()))
                .hasPathSatisfying("$.keys[0].use", use -> use.assertThat().isEqualTo("SIGNING"));
        assertThat(get("/api/v1/admin/trail", "kiemtra")).hasStatusOk();
        assertThat(get("/api/v1/admin/trail", "hoa")).hasStatus(403);
    }

    private Trust trust() {
        return Policy.parse(text("/trail/keys")).trust("trail.test/log");
    }

    private Checkpoint checkpoint() {
        return Checkpoint.parse(Note.parse(text("/trail/checkpoint")).text());
    }

    private static byte[] extra(Receipt receipt) {
        return Base64.getDecoder().decode(Objects.requireNonNull(receipt.extra()));
    }

    private MvcTestResult receipt(String query) {
        return http.get()
                .uri("/api/v1/tracking/" + story.card.code() + "/receipt" + query)
                .header("Tracking-Secret", SECRET.revealed())
                .exchange();
    }

    private String text(String path) {
        return new String(get(path, null).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path, @Nullable String login) {
        MockMvcTester.MockMvcRequestBuilder request =
                http.get().uri(path).header("Purpose", "kiemtra".equals(login) ? "AUDIT" : "HANDLING");
        if (login != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + Provider.token(login));
        }
        return request.exchange();
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
