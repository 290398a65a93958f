package motcua.benchmarks.house;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import motcua.benchmarks.http.Desks.Desk;
import motcua.catalogue.Catalogue;
import motcua.dossier.OfficeId;

/**
 * Who has an account: somebody at each office who does all steps, and as many auditors as one client can be. No account may ask as
 * often as a benchmark does ({@code motcua.account-limits}), and none does in real life.
 */
final class Staff {

    static final String ADMINISTRATOR = "quantri";

    private static final int AUDITORS = 100;

    private Staff() {}

    /** The settings that name everybody. */
    static List<String> settings() {
        List<String> settings = new ArrayList<>(account(0, ADMINISTRATOR, "ADMINISTRATOR"));
        int next = 1;
        for (String auditor : auditors()) {
            settings.addAll(account(next++, auditor, "AUDITOR"));
        }
        for (OfficeId office : offices()) {
            settings.add("--motcua.accounts[%d].office=%s".formatted(next, office));
            settings.addAll(account(next++, loginAt(office), "CLERK,LEADER,OFFICER"));
        }
        return settings;
    }

    private static List<String> account(int number, String login, String roles) {
        String key = "--motcua.accounts[" + number + "].";
        return List.of(key + "login=" + login, key + "name=" + login, key + "roles=" + roles);
    }

    /** The logins of all auditors. */
    static List<String> auditors() {
        return IntStream.range(0, AUDITORS).mapToObj(n -> "kiemtra-" + n).toList();
    }

    /** One at each office, with tokens that are good for an hour. */
    static List<Desk> desks() {
        return offices().stream()
                .map(office -> new Desk(loginAt(office), Token.of(loginAt(office))))
                .toList();
    }

    private static List<OfficeId> offices() {
        return List.copyOf(Catalogue.bundled().offices().keySet());
    }

    private static String loginAt(OfficeId office) {
        return "quay-" + office;
    }
}
