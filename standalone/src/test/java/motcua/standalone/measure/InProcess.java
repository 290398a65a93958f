package motcua.standalone.measure;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import motcua.standalone.Standalone;
import motcua.standalone.signin.Provider;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how long queue pages and tracking take inside the process, with everything that a request meets but the network:
 * {@code java -Xmx6g -cp … motcua.standalone.measure.InProcess <data directory>}; see {@code docs/performance.md}.
 */
public final class InProcess {

    private static final int REQUESTS = 10_000;

    /** The office that is asked about; an auditor asks. */
    private static final String OFFICE = "H37.08.01";

    private static final String QUEUE = "/api/v1/offices/" + OFFICE + "/queue";
    private static final String READER = "kiemtra";

    private final MockMvc http;
    private final PrometheusMeterRegistry metrics;

    private InProcess(WebApplicationContext context) {
        this.metrics = context.getBean(PrometheusMeterRegistry.class);
        this.http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    /** Measures on the data in {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Provider.installIn(java.nio.file.Path.of(arguments[0]));
        try (var context = SpringApplication.run(
                Standalone.class,
                "--spring.config.name=standalone",
                "--motcua.data=" + arguments[0],
                "--motcua.sign-in.issuer=" + Provider.ISSUER,
                "--motcua.sample=none",
                "--motcua.tracking.limits.enabled=false",
                "--motcua.account-limits.enabled=false",
                "--server.port=0",
                "--management.server.port=0")) {
            new InProcess((WebApplicationContext) context).run();
        }
    }

    private void run() throws Exception {
        while (status("/readyz") != 200 || Measurements.tellsOfLag(metrics.scrape())) {
            TimeUnit.SECONDS.sleep(1);
        }
        JsonNode page = JsonMapper.shared().readTree(get(QUEUE, READER).getContentAsString(StandardCharsets.UTF_8));
        String officer = page.findValuesAsString("officer").getFirst();
        System.out.println("counts of " + OFFICE + ": " + page.get("counts") + ", officer: " + officer);
        Random random = new Random(1);
        for (int round = 1; round <= 3; round++) {
            timed("queue page of an office", _ -> QUEUE);
            timed("queue page of an officer", _ -> "/api/v1/queues/" + officer);
            timed(
                    "tracking",
                    _ -> "/api/v1/tracking/%s-220%d%02d-%04d"
                            .formatted(OFFICE, 1 + random.nextInt(9), 1 + random.nextInt(28), 1 + random.nextInt(20)));
        }
    }

    private interface Path {
        String at(int i);
    }

    private void timed(String what, Path path) throws Exception {
        for (int i = 0; i < REQUESTS / 2; i++) {
            var _ = status(path.at(i));
        }
        long[] nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            String next = path.at(i);
            long start = System.nanoTime();
            var _ = status(next);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-30s p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms%n",
                what,
                nanos[REQUESTS / 2] / 1e6,
                nanos[REQUESTS * 99 / 100] / 1e6,
                nanos[REQUESTS * 999 / 1000] / 1e6);
    }

    private int status(String path) throws Exception {
        return get(path, READER).getStatus();
    }

    private MockHttpServletResponse get(String path, String login) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8)))
                        .header("Purpose", login.equals(READER) ? "AUDIT" : "HANDLING")
                        .header("Authorization", Provider.authorization(login)))
                .andReturn()
                .getResponse();
    }
}
