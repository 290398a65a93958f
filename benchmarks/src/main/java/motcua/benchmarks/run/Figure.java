package motcua.benchmarks.run;

import java.util.List;

/** How figures are called. */
final class Figure {

    static final List<String> VIEWS = List.of("tracking", "queue", "history", "scoreboard");
    static final String FSYNC = "fsyncs/s";

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

    static String question(String name, int dossiers) {
        return "%s over HTTP at %,d dossiers, questions/s".formatted(name, dossiers);
    }

    static String idle(int dossiers) {
        return "idle processor time at %,d dossiers, %% of a core".formatted(dossiers);
    }

    static String grown(int dossiers) {
        return "commands/s with views, 8 clients, at %,d dossiers".formatted(dossiers);
    }
}
