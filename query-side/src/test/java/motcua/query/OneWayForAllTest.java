package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import motcua.dossier.TrackingSecret;
import motcua.query.platform.Store;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Whatever is wrong with a code and its secret, the views' database is asked the same one question, which has no code in it and finds
 * nothing. So there is no step that one of them takes and another does not, and nothing for a stop watch to find.
 */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
@AutoConfigureMockMvc
class OneWayForAllTest {

    private static final int FIRST = 30_000;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    MockMvcTester http;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Overheard overheard;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    private static int stories = FIRST;

    private final TrackingSecret own =
            TrackingSecret.of(java.math.BigInteger.valueOf(stories).shiftLeft(90));
    private final TrackingSecret foreign =
            TrackingSecret.of(java.math.BigInteger.valueOf(stories + 1).shiftLeft(90));
    private final Story story = Story.of(stories++);
    private final Story other = Story.of(stories++);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline",
                "deadline",
                "receipt",
                "receipt/qr.svg",
                "receipt/qr.png",
                "access",
                "access/00000000-0000-0000-0000-000000000000/receipt"
            })
    void whateverIsWrongTheSameIsAsked(String door) {
        store.append(story.received(own.hash()));
        store.append(other.received(foreign.hash()));
        assertThat(status(other.card.code().value(), foreign.revealed(), "timeline?after=0"))
                .isEqualTo(200);
        String known = story.card.code().value();
        String unknown = "H37.26.01-261123-99999";

        List<List<BsonDocument>> asked = Stream.of(
                        asked(unknown, own.revealed(), door),
                        asked(known, foreign.revealed(), door),
                        asked(known, "ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZZ", door),
                        asked(known, "", door))
                .toList();

        assertThat(asked).allSatisfy(commands -> {
            assertThat(commands).as("%s", commands).hasSize(1);
            assertThat(commands.getFirst().toJson()).doesNotContain(known, unknown);
        });
        assertThat(asked.stream().map(commands -> shape(commands.getFirst())).distinct())
                .hasSize(1);
    }

    /** Or the test above would be deaf. */
    @Test
    void whatOpensIsAskedMore() {
        store.append(story.received(own.hash()));
        assertThat(status(story.card.code().value(), own.revealed(), "timeline?after=0"))
                .isEqualTo(200);

        assertThat(asked(story.card.code().value(), own.revealed(), "timeline")).hasSizeGreaterThan(1);
    }

    private List<BsonDocument> asked(String code, String secret, String door) {
        return overheard.during(() -> status(code, secret, door));
    }

    private int status(String code, String secret, String door) {
        return http.get()
                .uri("/api/v1/tracking/" + code + "/" + door)
                .header("Tracking-Secret", secret)
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** A command without what is looked for, and without the session of the driver. */
    private static String shape(BsonDocument command) {
        BsonDocument shape = command.clone();
        shape.remove("lsid");
        BsonDocument filter = shape.getDocument("filter");
        filter.replaceAll((field, value) -> placeholder(value));
        return shape.toJson();
    }

    private static BsonValue placeholder(BsonValue value) {
        return new org.bson.BsonString(
                value.getBsonType() + " of " + value.asString().getValue().length());
    }
}
