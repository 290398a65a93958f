package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierRectified;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.Problem;
import org.junit.jupiter.api.Test;

/** Until which day nobody can be erased. */
class RetentionTest {

    private static final DossierId ID = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final OfficeId OFFICE = new OfficeId("H37.08.01");
    private static final Actor LAN = new Actor("lan", OFFICE);
    private static final Sealed SEALED = new Sealed("test", "subject", "c2VhbGVk");

    /** 23:30 on 22 November in Vietnam. */
    private static final Instant LATE = Instant.parse("2026-11-22T16:30:00Z");

    private static DossierEvent declined(Stamp stamp) {
        Card card = new Card(
                new DossierCode("H37.08.01-261122-0001"), OFFICE, ProcedureCode.of("1.001193"), Channel.COUNTER);
        return new DossierDeclined(ID, card, SEALED, SEALED, stamp);
    }

    private static Stamp live(Instant at) {
        return Stamp.live(LAN, at, new Stamp.Request(CommandId.chosenBy("lan", "1"), "f"));
    }

    private static void erasing(String now, DossierEvent... steps) {
        new Retention(10, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).demandOver(ID, new Past(List.of(steps)));
    }

    private static Problem refused(String now, DossierEvent... steps) {
        return catchThrowableOfType(Problem.class, () -> erasing(now, steps));
    }

    @Test
    void itRunsToTheDayInVietnamOnWhichItEnded() {
        assertThat(refused("2036-11-21T16:59:59Z", declined(live(LATE))).getMessage())
                .isEqualTo("RETENTION_RUNS");
        assertThatNoException().isThrownBy(() -> erasing("2036-11-21T17:00:00Z", declined(live(LATE))));
    }

    @Test
    void whatAnOldRegisterTellsOfEndedWhenTheRegisterSays() {
        Instant recorded = Instant.parse("2026-11-23T02:00:00Z");
        Stamp old = Stamp.imported(
                LAN, Instant.parse("2010-01-04T02:00:00Z"), recorded, new Stamp.RegisterLine("import", 2));

        assertThatNoException().isThrownBy(() -> erasing("2026-11-23T02:00:00Z", declined(old)));
    }

    @Test
    void neitherACorrectionNorAnotherSecretMakesItLastLonger() {
        DossierEvent end = declined(live(LATE));
        Stamp later = live(Instant.parse("2030-01-04T02:00:00Z"));
        SecretHash secret = TrackingSecret.of(BigInteger.ONE).hash();

        assertThatNoException()
                .isThrownBy(() -> erasing(
                        "2036-11-21T17:00:00Z",
                        end,
                        new SecretIssued(ID, end.card(), secret, State.DECLINED, null, null, later),
                        new DossierRectified(ID, end.card(), SEALED, State.DECLINED, null, null, later)));
    }

    @Test
    void whatIsOpenHasNoEnd() {
        assertThat(refused("2036-11-22T00:00:00Z").getMessage()).isEqualTo("DOSSIER_OPEN");
    }
}
