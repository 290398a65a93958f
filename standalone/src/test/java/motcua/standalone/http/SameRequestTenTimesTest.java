package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static motcua.standalone.http.Procedures.MARITAL_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class SameRequestTenTimesTest {

    private final Motcua motcua;
    private final People people;

    SameRequestTenTimesTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    @Test
    void tenReceiptsUnderOneKeyAreOneDossierAndOneAnswer() throws Exception {
        String body = Applicants.anybody().asking(BIRTH);
        long before = motcua.countOfThingsDone();
        List<Reply> replies =
                tenAtOnce(() -> people.lan().withKey("ten-receipts").opens(body));

        assertThat(replies.stream().map(reply -> withoutSecret(reply.is(201))).distinct())
                .hasSize(1);
        assertThat(replies.stream().map(Reply::secret).filter(secret -> !secret.isEmpty()))
                .as("nobody keeps the secret to give it twice")
                .hasSize(1);
        assertThat(replies.stream().map(reply -> reply.header("etag")).distinct())
                .hasSize(1);
        assertThat(replies.stream().map(reply -> reply.header("location")).distinct())
                .hasSize(1);
        assertThat(motcua.storedEventsOf(replies.getFirst().dossier())).hasSize(1);
        assertThat(motcua.countOfThingsDone()).as("the receipt and its number").isEqualTo(before + 2);
    }

    @Test
    void tenAssignmentsUnderOneKeyAreOneStepAndOneAnswer() throws Exception {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        List<Reply> replies =
                tenAtOnce(() -> people.tuan().withKey("ten-assignments").assigns(id, "minh"));

        assertThat(replies.stream().map(reply -> reply.is(200).text()).distinct())
                .hasSize(1);
        assertThat(motcua.storedEventsOf(id)).hasSize(2);

        people.minh().resolves(id).is(200);
        assertThat(people.tuan()
                        .withKey("ten-assignments")
                        .assigns(id, "minh")
                        .is(200)
                        .text())
                .as("the answer of then, not of now")
                .isEqualTo(replies.getFirst().text());
    }

    /** The rest of an answer, which is the same however often it is given. */
    private static String withoutSecret(Reply reply) {
        return reply.text().replaceAll(",\"trackingSecret\":\"[^\"]*\"", "");
    }

    private static List<Reply> tenAtOnce(Supplier<Reply> request) throws Exception {
        CyclicBarrier together = new CyclicBarrier(10);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService screens = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> sent = IntStream.range(0, 10)
                    .mapToObj(i -> screens.submit(() -> {
                        together.await();
                        return request.get();
                    }))
                    .toList();
            for (Future<Reply> reply : sent) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    @Test
    void aKeyThatComesBackWithAnotherRequestIsRefused() {
        String id = people.lan().withKey("twice-used").receives(BIRTH).is(201).dossier();
        people.tuan().withKey("twice-used").assigns(id, "minh").is(200);
        long before = motcua.countOfThingsDone();

        people.lan().withKey("twice-used").receives(BIRTH).isRefused(422, "KEY_REUSED");
        people.tuan().withKey("twice-used").assigns(id, "hoa").isRefused(422, "KEY_REUSED");
        assertThat(motcua.countOfThingsDone()).isEqualTo(before);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherRequest() {
        String body = Applicants.anybody().asking(BIRTH);
        Reply here = people.lan().withKey("everybodys-key").opens(body).is(201);
        Reply there = people.ngoc().withKey("everybodys-key").opens(body).is(201);
        assertThat(there.dossier()).isNotEqualTo(here.dossier());
    }

    @Test
    void whatWasRefusedMayBeAskedAgainUnderTheSameKey() {
        String id = people.lan().receives(MARITAL_STATUS).is(201).dossier();
        people.lan().withKey("too-early").givesBack(id).is(409);
        people.minh().resolves(id).is(200);
        people.lan().withKey("too-early").givesBack(id).is(200);
    }

    @Test
    void decomposedLettersAreTheSameRequestAsComposedOnes() {
        String body = Applicants.anybody().asking(BIRTH);
        String decomposed = Normalizer.normalize(body, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(body);
        Reply first = people.lan().withKey("two-spellings").opens(body).is(201);
        Reply again = people.lan().withKey("two-spellings").opens(decomposed).is(201);
        assertThat(withoutSecret(again)).isEqualTo(withoutSecret(first));
    }
}
