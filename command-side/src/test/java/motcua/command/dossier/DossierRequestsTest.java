package motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import motcua.command.privacy.Applicant;
import motcua.dossier.Channel;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.privacy.SubjectErased.Ground;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write does not wander into logs: each request that there is, with a text wherever it takes one. */
class DossierRequestsTest {

    private static final String TEXT = "Ba Hoa is ill";

    static Stream<Class<?>> requests() {
        return Arrays.stream(DossierRequests.class.getDeclaredClasses()).filter(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestDoesNotPrintWhatIsWrittenInIt(Class<?> type) throws ReflectiveOperationException {
        assertThat(filled(type).toString()).startsWith(type.getSimpleName()).doesNotContain(TEXT);
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i]);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type) {
        return Stream.of(
                        TEXT,
                        new DossierRequests.Late(Instant.EPOCH, TEXT),
                        Applicant.named(TEXT),
                        Instant.EPOCH,
                        Channel.COUNTER,
                        ProcedureCode.of("1.001193"),
                        new OfficeId("H37.08.01"),
                        new OfficerId("minh"),
                        DossierId.of("00000000-0000-8000-8000-000000000001"),
                        Outcome.GRANTED,
                        Ground.ORDERED)
                .filter(type::isInstance)
                .findFirst()
                .orElse(1);
    }
}
