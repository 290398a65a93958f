package motcua.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The dashboard asks only for what the two sides publish, and Prometheus asks the two sides. */
class InstrumentsTest {

    private static final JsonNode DASHBOARD = House.json("deploy/grafana/dashboards/motcua.json");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_]+\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("by", "or", "and", "le");

    /** What a scrape of both sides names, written by the registry that writes it there. */
    private static Set<String> published() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Timer.builder("motcua.commands")
                .tags("type", "ReceiveDossier", "outcome", "done")
                .publishPercentileHistogram()
                .register(registry)
                .record(1, TimeUnit.MILLISECONDS);
        registry.counter("motcua.events.appended").increment();
        registry.counter("motcua.import.lines", "outcome", "accepted").increment();
        registry.summary("motcua.view.batch.size", "view", "queue").record(1);
        registry.timer("motcua.view.flush", "view", "queue").record(1, TimeUnit.MILLISECONDS);
        registry.timer("jvm.gc.pause").record(1, TimeUnit.MILLISECONDS);
        for (String gauge : List.of("view.lag.events", "view.lag.seconds", "view.deadletters", "search.lag.events")) {
            registry.gauge("motcua." + gauge, new AtomicLong());
        }
        for (String gauge : List.of("dossiers.open", "dossiers.late")) {
            registry.gauge("motcua." + gauge, new AtomicLong());
        }
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        Set<String> names = new TreeSet<>(Set.of("up")); // Prometheus's own
        Pattern.compile("(?m)^([a-z_]+)[{ ]")
                .matcher(registry.scrape())
                .results()
                .forEach(line -> names.add(line.group(1)));
        return names;
    }

    private static List<String> expressions() {
        return House.all(DASHBOARD.path("panels"))
                .flatMap(panel -> House.all(panel.path("targets")))
                .map(target -> target.path("expr").asString())
                .toList();
    }

    /** The metrics in an expression: what is left when labels, ranges and functions are taken away. */
    private static Set<String> metrics(String expression) {
        String bare = expression
                .replaceAll("\\{[^}]*}", " ")
                .replaceAll("\\[[^]]*]", " ")
                .replaceAll("\\bby\\s*\\([^)]*\\)", " ");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare).results().forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        return names;
    }

    @Test
    void thePatternFindsTheMetricsOfAnExpression() {
        assertThat(metrics(
                        "histogram_quantile(0.5, sum by (le) (rate(a_bucket{type=\"x\"}[$__rate_interval]))) / b_max"))
                .containsExactly("a_bucket", "b_max");
    }

    @Test
    void everyPanelAsksForAMetricThatIsPublished() {
        Set<String> published = published();
        assertThat(expressions()).hasSizeGreaterThan(20);
        for (String expression : expressions()) {
            assertThat(metrics(expression)).as(expression).isNotEmpty().isSubsetOf(published);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motcua_commands_seconds_count",
                "motcua_commands_seconds_bucket",
                "motcua_events_appended_total",
                "motcua_import_lines_total",
                "motcua_view_lag_events",
                "motcua_view_lag_seconds",
                "motcua_search_lag_events",
                "motcua_view_batch_size_sum",
                "motcua_view_flush_seconds_sum",
                "motcua_view_deadletters",
                "motcua_dossiers_open",
                "motcua_dossiers_late",
                "jvm_memory_used_bytes"
            })
    void everyMeasureOfOursHasAPanel(String metric) {
        assertThat(expressions()).anyMatch(expression -> metrics(expression).contains(metric));
    }

    @Test
    void everyPanelUsesTheProvisionedSource() {
        JsonNode source = House.yaml("deploy/grafana/provisioning/datasources/motcua.yml")
                .path("datasources")
                .path(0);
        assertThat(House.all(DASHBOARD.path("panels"))
                        .filter(panel -> !"row".equals(panel.path("type").asString()))
                        .map(panel -> panel.path("datasource").path("uid").asString()))
                .containsOnly(source.path("uid").asString());
        assertThat(source.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(House.all(DASHBOARD.path("panels"))
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDashboardLiesWhereGrafanaLooks() {
        String directory = House.yaml("deploy/grafana/provisioning/dashboards/motcua.yml")
                .path("providers")
                .path(0)
                .path("options")
                .path("path")
                .asString();
        JsonNode grafana = House.yaml("docker-compose.yml").path("services").path("grafana");
        assertThat(House.all(grafana.path("configs"))
                        .map(config -> config.path("target").asString()))
                .contains(directory + "/motcua.json");
    }

    @Test
    void prometheusAsksBothSides() {
        JsonNode services = House.yaml("docker-compose.yml").path("services");
        JsonNode job = House.yaml("deploy/prometheus/prometheus.yml")
                .path("scrape_configs")
                .path(0);
        assertThat(job.path("job_name").asString()).isEqualTo("motcua");
        assertThat(job.path("metrics_path").asString()).isEqualTo("/actuator/prometheus");
        assertThat(House.all(job.path("static_configs"))
                        .flatMap(group -> House.strings(group.path("targets")).stream()))
                .containsExactlyInAnyOrder(
                        "command-side:" + port(services, "command-side"), "query-side:" + port(services, "query-side"));
    }

    private static String port(JsonNode services, String side) {
        return services.path(side)
                .path("environment")
                .path("MOTCUA_MANAGEMENT_PORT")
                .asString();
    }
}
