package motcua.standalone.crash;

import java.util.List;
import motcua.standalone.signin.Signing;

/** Who signs in, and where they work: the accounts for trying out. */
final class People {

    static final String CITIZEN = "congdan";
    static final String AUDITOR = "kiemtra";
    static final String ADMINISTRATOR = "quantri";

    static final List<Counter> COUNTERS = List.of(
            new Counter("H37.08.01", "lan", List.of("minh", "hoa"), "tuan"),
            new Counter("H37.01.06", "ngoc", List.of("duc"), "hien"));

    private People() {}

    /** One office: who receives and returns, who resolves, and who leads. */
    record Counter(String office, String clerk, List<String> officers, String leader) {}

    /** The same accounts as a file of properties, for a side that runs by itself. */
    static String asProperties() {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Counter counter : COUNTERS) {
            add(text, next++, counter.clerk(), "CLERK", counter.office());
            for (String officer : counter.officers()) {
                add(text, next++, officer, "OFFICER", counter.office());
            }
            add(text, next++, counter.leader(), "LEADER", counter.office());
        }
        add(text, next++, CITIZEN, "CITIZEN", "");
        add(text, next++, AUDITOR, "AUDITOR", "");
        add(text, next, ADMINISTRATOR, "ADMINISTRATOR", "");
        text.append("motcua.accounts[").append(next).append("].key=").append(Signing.vkey(ADMINISTRATOR));
        return text.toString();
    }

    private static void add(StringBuilder text, int place, String login, String role, String office) {
        String account = "motcua.accounts[" + place + "].";
        text.append(account).append("login=").append(login).append('\n');
        text.append(account).append("name=").append(login).append('\n');
        text.append(account).append("roles=").append(role).append('\n');
        if (!office.isEmpty()) {
            text.append(account).append("office=").append(office).append('\n');
        }
    }
}
