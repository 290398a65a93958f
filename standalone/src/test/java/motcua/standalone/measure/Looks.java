package motcua.standalone.measure;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import motcua.access.Shown;
import motcua.dossier.DossierId;
import motcua.platform.access.AccessLog;
import motcua.standalone.Standalone;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what recording adds to the reading of a history, with everything that a request meets but the network, in turns:
 * {@code java -cp … motcua.standalone.measure.Looks <empty directory>}; see {@code docs/performance.md}.
 */
public final class Looks {

    private static final int ROUNDS = 3;
    private static final int READS = 2_000;
    private static final String AUDITOR = "kiemtra";

    private final MockMvc http;
    private final AccessLog accesses;

    private Looks(WebApplicationContext context) {
        this.http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        this.accesses = context.getBean(AccessLog.class);
    }

    /** Measures on the sample of one commune in {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        try (var context = SpringApplication.run(
                Standalone.class,
                "--spring.config.name=standalone",
                "--motcua.data=" + arguments[0],
                "--server.port=0")) {
            new Looks((WebApplicationContext) context).run();
        }
    }

    private void run() throws Exception {
        String dossier = readReceived();
        String history = "/api/v1/dossiers/" + dossier + "/history";
        DossierId id = DossierId.of(dossier);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Purpose", "AUDIT");
        for (int round = 1; round <= ROUNDS; round++) {
            timed("history, recorded", () -> get(history).getStatus());
            timed(
                    "its deadline, which is not",
                    () -> get("/api/v1/dossiers/" + dossier + "/deadline").getStatus());
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(AUDITOR, ""));
            timed("the recording alone", () -> {
                accesses.record(Shown.HISTORY, id);
                return 200;
            });
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /** A dossier of the sample, once it is in and can be seen. */
    private String readReceived() throws Exception {
        String queue = "/api/v1/offices/H37.08.01/queue?limit=1";
        while (true) {
            MockHttpServletResponse answer = get(queue);
            if (answer.getStatus() == 200) {
                JsonNode items = JsonMapper.shared()
                        .readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                        .path("items");
                if (!items.isEmpty()) {
                    return items.get(0).path("dossier").stringValue();
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static void timed(String what, Callable<Integer> read) throws Exception {
        long[] nanos = new long[READS];
        for (int i = -READS / 2; i < READS; i++) {
            long start = System.nanoTime();
            if (read.call() != 200) {
                throw new IllegalStateException(what + " was refused");
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-28s p50 %.2f ms, p99 %.2f ms%n",
                what,
                nanos[READS / 2] / 1e6,
                nanos[READS * 99 / 100] / 1e6);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        byte[] account = (AUDITOR + ":motcua").getBytes(StandardCharsets.UTF_8);
        return http.perform(MockMvcRequestBuilders.get(path)
                        .header("Purpose", "AUDIT")
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account)))
                .andReturn()
                .getResponse();
    }
}
