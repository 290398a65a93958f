package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;
import static motcua.standalone.http.People.HUU_LUNG;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dossier that is received at one counter and decided by another office, through the doors and into the views. */
@ExtendWith(Running.class)
class ForAnotherOfficeTest {

    private final People people;

    ForAnotherOfficeTest(Motcua motcua) {
        people = motcua.people();
    }

    private static String asking(String competent) {
        return Applicants.anybody().asking(MARITAL_STATUS).replaceFirst("\\{", "{\"competent\":\"" + competent + "\",");
    }

    @Test
    void isTakenOverDecidedThereAndReturnedHere() {
        Reply received = people.lan().opens(asking(HOANG_DONG)).is(201);
        String id = received.dossier();
        people.lan().does("takeover", id, "").isRefused(403, "FOREIGN_OFFICE");
        people.ngoc().assigns(id, "duc").isRefused(409, "NOT_YET_TAKEN_OVER");
        Reply provisional = deadline(id, 0);
        assertThat(provisional.at("/provisional")).isEqualTo("true");
        assertThat(provisional.at("/agrees")).isEqualTo("true");
        assertThat(provisional.at("/text/vi")).contains("tạm tính");
        assertThat(queue(HOANG_DONG, people.ngoc(), 0)).contains(received.code());

        Reply taken = people.ngoc().does("takeover", id, "").is(200);
        assertThat(taken.at("/state")).isEqualTo("RECEIVED");
        people.ngoc().assigns(id, "duc").is(200);
        people.duc().resolves(id).is(200);
        assertThat(queue(HUU_LUNG, people.lan(), 3)).contains(received.code());
        people.lan().givesBack(id).is(200);

        Reply explained = deadline(id, 4);
        assertThat(explained.at("/provisional")).isEqualTo("false");
        assertThat(explained.at("/agrees")).isEqualTo("true");
        assertThat(explained.at("/readings/0/start/which")).isEqualTo("COMPETENT_AGENCY");
        assertThat(explained.at("/due")).isEqualTo(taken.at("/due"));
        Reply tracked = people.anybody()
                .sees("/api/v1/tracking/" + received.code() + "?after=4")
                .is(200);
        assertThat(tracked.at("/office")).isEqualTo(HUU_LUNG);
        assertThat(tracked.at("/decidedBy")).isEqualTo(HOANG_DONG);
        assertThat(tracked.at("/takenOverAt")).isNotEmpty();
        people.ngoc().sees("/api/v1/dossiers/" + id + "/history?after=4").is(200);
        people.ngoc().sees("/api/v1/dossiers/" + id + "/words").is(200);
    }

    @Test
    void onlyForAnOfficeThatThereIs() {
        people.lan().opens(asking("H37.99.99")).isRefused(400, "INVALID_FIELD");
        Reply submitted = people.citizen()
                .opens(Applicants.anybody().askingOnline(MARITAL_STATUS, HUU_LUNG))
                .is(201);

        people.lan()
                .does("reception", submitted.dossier(), "{\"competent\":\"H37.99.99\"}")
                .isRefused(400, "INVALID_FIELD");
        people.lan()
                .does("reception", submitted.dossier(), "{\"competent\":\"" + HOANG_DONG + "\"}")
                .is(200);
        people.ngoc().does("takeover", submitted.dossier(), "").is(200);
    }

    private Reply deadline(String id, int after) {
        return people.duc()
                .sees("/api/v1/dossiers/" + id + "/deadline?after=" + after)
                .is(200);
    }

    private String queue(String office, Person clerk, int after) {
        return clerk.sees("/api/v1/offices/" + office + "/queue?limit=200&after=" + after)
                .is(200)
                .text();
    }
}
