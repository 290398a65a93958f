package motcua.query.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import motcua.dossier.DossierEvent;
import motcua.dossier.SecretHash;
import motcua.dossier.TrackingSecret;
import motcua.query.Story;
import motcua.query.platform.Write;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each event shows to everybody. */
class TrackingCardTest {

    private static final Instant DUE = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T02:00:00Z");

    private static final String ID = Story.of(1).id.toString();

    @Test
    void theCardOfADossierStandsUnderItsCode() {
        Story story = Story.of(1).received();
        assertThat(TrackingCard.write(story.last(), 0).id()).isEqualTo("H37.26.01-261123-00001");
    }

    @Test
    void aSubmittedDossierShowsWhenItWasSent() {
        assertThat(fields(Story.of(1).submitted()))
                .isEqualTo(Map.of(
                        "dossier",
                        ID,
                        "state",
                        "SUBMITTED",
                        "office",
                        "H37.26.01",
                        "submitted",
                        Date.from(Story.MORNING)));
    }

    @Test
    void aReceivedDossierShowsWhenItIsDue() {
        assertThat(fields(Story.of(1).received(DUE)))
                .isEqualTo(Map.of(
                        "dossier",
                        ID,
                        "state",
                        "RECEIVED",
                        "office",
                        "H37.26.01",
                        "received",
                        Date.from(Story.MORNING),
                        "due",
                        Date.from(DUE)));
    }

    /** Besides when it was received, which stands there since. */
    @Test
    void aReturnedDossierShowsAllItsDates() {
        assertThat(fields(Story.of(1)
                        .received(DUE)
                        .assigned(Story.MINH)
                        .at(LATER)
                        .resolved()
                        .returned()))
                .isEqualTo(Map.of(
                        "dossier",
                        ID,
                        "state",
                        "RETURNED",
                        "office",
                        "H37.26.01",
                        "due",
                        Date.from(DUE),
                        "resolved",
                        Date.from(LATER),
                        "returned",
                        Date.from(LATER)));
    }

    /** Neither the secret nor what is stored of it: only what both come to with the code. */
    @Test
    void aCardIsFoundByItsCodeAndSecretTogether() {
        SecretHash first = TrackingSecret.of(BigInteger.ONE).hash();
        SecretHash second = TrackingSecret.of(BigInteger.TWO).hash();
        Story story = Story.of(1).received(first);

        assertThat(fields(story))
                .containsEntry("key", first.under(story.card.code()))
                .doesNotContainValue(first.value());
        assertThat(fields(story.secretIssued(second))).containsEntry("key", second.under(story.card.code()));
        assertThat(fields(Story.of(1).received())).doesNotContainKey("key");
        assertThat(fields(Story.of(2).received(first)).get("key"))
                .as("another code")
                .isNotEqualTo(first.under(story.card.code()));
    }

    @Test
    void nothingAboutAPersonIsShown() {
        Story whole = Story.of(1)
                .submitted()
                .received()
                .assigned(Story.MINH)
                .resolved()
                .returned();
        for (DossierEvent event : whole.events()) {
            assertThat(TrackingCard.write(event, 0).toString()).doesNotContain("minh", "hoa", "subject", "c2VjcmV0");
        }
    }

    private static Map<String, @Nullable Object> fields(Story story) {
        return ((Write.Put) TrackingCard.write(story.last(), 0)).fields();
    }
}
