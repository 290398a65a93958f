package motcua.command.dossier;

import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.lateBy;
import static motcua.command.dossier.Given.nothing;
import static motcua.command.dossier.Way.receive;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.stream.Stream;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AskPayment;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Stamp;
import org.junit.jupiter.api.Test;

/** When a step happened and when it was written down are two facts; the second is nobody's to choose. */
class TwoTimesTest {

    private static final Instant EARLIER = NOW.minusSeconds(3600);
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void whatIsWrittenDownLateKeepsBothInstantsAndItsReason() {
        AskPayment command = new AskPayment(ID, 15_000, null, lateBy("lan", NOW.plusSeconds(60), LATER));

        Stamp stamp = after(receive()).when(command).then(PaymentAsked.class).stamp();

        assertThat(stamp.occurredAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(stamp.recordedAt()).isEqualTo(LATER);
        assertThat(stamp.whyLate()).isEqualTo(Given.WORDS);
    }

    @Test
    void theClockStartsWhenTheDossierCameAndNotWhenItWasWrittenDown() {
        ReceiveDossier received =
                new ReceiveDossier(ID, receive().intake(), null, lateBy("lan", NOW.minusSeconds(24 * 3600 * 3), NOW));

        assertThat(nothing()
                        .when(received)
                        .then(DossierReceived.class)
                        .deadline()
                        .received())
                .isEqualTo(NOW.minusSeconds(24 * 3600 * 3));
    }

    @Test
    void nothingHappensAfterItIsWrittenDown() {
        after(receive())
                .when(new AskPayment(ID, 15_000, null, lateBy("lan", LATER, NOW)))
                .thenRefused(Reason.OCCURRED_IN_FUTURE);
    }

    @Test
    void nothingHappensBeforeTheStepItFollows() {
        after(receive(), assign())
                .when(new AskPayment(ID, 15_000, null, lateBy("lan", EARLIER, NOW)))
                .thenRefused(Reason.OCCURRED_BEFORE_PREVIOUS_STEP);
    }

    /** Whatever a person sends becomes a command; an instant in it other than those of its stamp could be a due date or an end. */
    @Test
    void noCommandCarriesAnInstantButItsStamp() {
        List<Class<?>> commands = Stream.of(DossierCommand.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.<Class<?>>of(type))
                .toList();

        assertThat(commands).hasSize(motcua.dossier.Act.values().length);
        assertThat(commands).allSatisfy(command -> assertThat(instants(command)).isEmpty());
        assertThat(instants(Stamp.class)).containsExactly("Stamp.occurredAt", "Stamp.recordedAt");
    }

    private static List<String> instants(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getType() != Stamp.class)
                .flatMap(TwoTimesTest::instants)
                .toList();
    }

    private static Stream<String> instants(RecordComponent component) {
        Class<?> type = component.getType();
        if (TemporalAccessor.class.isAssignableFrom(type)) {
            return Stream.of(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
        return type.isRecord() ? instants(type).stream() : Stream.empty();
    }
}
