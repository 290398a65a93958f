package motcua.benchmarks.run;

import java.util.List;

/** How figures are called. */
final class Figure {

    static final List<String> VIEWS = List.of("tracking", "queue", "history", "scoreboard");
    static final String FSYNC = "fsyncs/s";
    static final String ALL_REBUILT = "rebuild of all four, events/s";

    /** Who are in lifecycles at a time. */
    static final int USERS = 50;

    private Figure() {}

    static String commands(int clients) {
        return "commands/s with views, %d clients".formatted(clients);
    }

    static String behind(int clients) {
        return "views behind after %d clients, s".formatted(clients);
    }

    static String cost(int clients) {
        return "processor time, %d clients, µs a command".formatted(clients);
    }

    static String alone(int clients) {
        return "commands/s without views, %d clients".formatted(clients);
    }

    static String append(int events) {
        return "events/s, %d a commit".formatted(events);
    }

    static String open(int rate) {
        return "commands at %d/s, open loop".formatted(rate);
    }

    static String seen(String view) {
        return "event until seen in %s, p99".formatted(view);
    }

    static String rebuild(String view) {
        return "rebuild of %s, events/s".formatted(view);
    }

    static String http(int clients) {
        return "commands/s over HTTP, %d clients".formatted(clients);
    }

    static String imported(int dossiers) {
        return "import until %,d dossiers, events/s".formatted(dossiers);
    }

    static String importSeen(int dossiers) {
        return "import until %,d dossiers, s until all views showed it".formatted(dossiers);
    }

    static String lifecycles(int dossiers) {
        return "lifecycles/s over HTTP, %d users, at %,d dossiers".formatted(USERS, dossiers);
    }

    static String lifecycleErrors(int dossiers) {
        return "errors of %d users at %,d dossiers, %%".formatted(USERS, dossiers);
    }

    static String spike(int dossiers) {
        return "lifecycles/s under the spike, at %,d dossiers".formatted(dossiers);
    }

    static String spikeErrors(int dossiers) {
        return "errors under the spike at %,d dossiers, %%".formatted(dossiers);
    }

    static String resident(String when) {
        return "resident memory %s, MB".formatted(when);
    }

    static String question(String name, int dossiers) {
        return "%s over HTTP at %,d dossiers, questions/s".formatted(name, dossiers);
    }

    /** When all has been measured that is measured beside others. */
    static final String IDLE = "idle processor time in the end, % of a core";

    static String idle(int dossiers) {
        return "idle processor time at %,d dossiers, %% of a core".formatted(dossiers);
    }

    static String grown(int dossiers) {
        return "commands/s with views, 8 clients, at %,d dossiers".formatted(dossiers);
    }
}
