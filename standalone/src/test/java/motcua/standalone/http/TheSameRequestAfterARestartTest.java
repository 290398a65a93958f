package motcua.standalone.http;

import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a directory of its own: nobody else may meet a stopped application. */
class TheSameRequestAfterARestartTest {

    private final Motcua motcua = Motcua.inADirectoryOfItsOwn();

    @AfterEach
    void stop() {
        motcua.stopAndForget();
    }

    @Test
    void isAnsweredAsBeforeAndDoneOnce() {
        String body = Applicants.anybody().asking(MARITAL_STATUS);
        Reply received = lan().opens(body).is(201);
        String id = received.dossier();
        Reply assigned = tuan().assigns(id, "minh").is(200);
        byte[] register = new Register()
                .open("H37.02.03-220401-0001", "2022-04-01T08:00:00", "2022-04-04T17:00:00", "COUNTER", "")
                .bytes();
        String importId = administrator().brings(register).is(202).at("/id");
        Register.finished(motcua.people().administrator(), importId);
        long events = motcua.countOfThingsDone();

        motcua.restart();

        Reply again = lan().opens(body).is(201);
        assertThat(again.text()).isEqualTo(received.text().replaceAll(",\"trackingSecret\":\"[^\"]*\"", ""));
        assertThat(again.secret()).as("nobody keeps it").isEmpty();
        assertThat(tuan().assigns(id, "minh").is(200).text()).isEqualTo(assigned.text());
        assertThat(administrator().brings(register).is(202).at("/id")).isEqualTo(importId);
        assertThat(motcua.countOfThingsDone()).isEqualTo(events);
        assertThat(motcua.storedEventsOf(id)).hasSize(2);

        Reply history = motcua.people()
                .auditor()
                .sees("/api/v1/dossiers/" + id + "/history?after=1")
                .is(200);
        assertThat(history.json().path("entries"))
                .as("the views are rebuilt from the events")
                .hasSize(2);
        assertThat(lan().withKey("the-next-day")
                        .receives(MARITAL_STATUS)
                        .is(201)
                        .number())
                .isEqualTo(received.number() + 1);
    }

    private Person lan() {
        return motcua.people().lan().withKey("before-and-after");
    }

    private Person tuan() {
        return motcua.people().tuan().withKey("before-and-after");
    }

    private Person administrator() {
        return motcua.people().administrator().withKey("before-and-after");
    }
}
