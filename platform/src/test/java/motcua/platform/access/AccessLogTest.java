package motcua.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import motcua.access.AccessRecorded;
import motcua.access.Purpose;
import motcua.access.Shown;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Role;
import motcua.platform.security.SignedIn;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a door may rely on: a look is in the store, or the door does not come to answer. */
class AccessLogTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00.123456Z");
    private static final DossierId DOSSIER = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final Account CLERK =
            new Account("lan", "Nông Thị Lan", Set.of(Role.CLERK), new OfficeId("H37.08.01"));
    private static final Account AUDITOR = new Account("kiemtra", "Kiểm tra viên", Set.of(Role.AUDITOR), null);
    private static final Account CITIZEN = new Account("congdan", "Một công dân", Set.of(Role.CITIZEN), null);

    private final List<AccessRecorded> published = new ArrayList<>();
    private final EventStore store = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void keep() {
        willAnswer(call -> {
                    EventMessage<?> message = call.getArgument(0);
                    published.add((AccessRecorded) message.getPayload());
                    return null;
                })
                .given(store)
                .publish(any(EventMessage.class));
    }

    @Test
    void aLookIsInTheStoreWhenTheDoorGoesOn() {
        request.addHeader("Purpose", "HANDLING");

        accesses(CLERK, store).record(Shown.HISTORY, DOSSIER);

        AccessRecorded access = published.getFirst();
        assertThat(published).hasSize(1);
        assertThat(access.dossiers()).containsExactly(DOSSIER);
        assertThat(access.shown()).isEqualTo(Shown.HISTORY);
        assertThat(access.purpose()).isEqualTo(Purpose.HANDLING);
        assertThat(access.name()).isEqualTo("Nông Thị Lan");
        assertThat(access.stamp().actor().login()).isEqualTo("lan");
        assertThat(access.stamp().recordedAt()).isEqualTo("2026-11-30T02:00:00.123Z");
    }

    @Test
    void whatTheStoreDoesNotTakeIsShownToNobody() {
        EventStore broken = mock();
        willThrow(new IllegalStateException("away")).given(broken).publish(any(EventMessage.class));
        request.addHeader("Purpose", "HANDLING");

        assertThatThrownBy(() -> accesses(CLERK, broken).record(Shown.HISTORY, DOSSIER))
                .hasMessage("away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "handling", "prefetch", "HANDLING,AUDIT"})
    void whoSaysNoPurposeIsRefused(String purpose) {
        request.addHeader("Purpose", purpose);

        assertRefused(CLERK, "PURPOSE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"AUDIT", "EXCHANGE", "INVESTIGATION", "SUPERVISION"})
    void aClerkMayNotLookForWhatIsOthersToDo(String purpose) {
        request.addHeader("Purpose", purpose);

        assertRefused(CLERK, "PURPOSE_NOT_YOURS");
    }

    @Test
    void anInvestigationNamesADecisionAndMayBeKeptSecretForATime() {
        request.addHeader("Purpose", "INVESTIGATION");
        request.addHeader("Legal-Basis", "Q%C4%90%2012/C%C6%A0-%C4%90T");
        request.addHeader("Secret-Until", "2027-05-01T00:00:00Z");

        accesses(AUDITOR, store).record(Shown.EVIDENCE, DOSSIER);

        assertThat(published.getFirst().legalBasis()).isEqualTo("QĐ 12/CƠ-ĐT");
        assertThat(published.getFirst().secretUntil()).isEqualTo("2027-05-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "%", "<b>", "12/QĐ\u0000"})
    void anInvestigationWithoutADecisionIsRefused(String basis) {
        request.addHeader("Purpose", "INVESTIGATION");
        request.addHeader("Legal-Basis", basis);

        assertRefused(AUDITOR, "INVALID_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-11-30T02:00:00Z", "2027-05-29T02:00:01Z", "+999999999-01-01T00:00:00Z"})
    void secrecyLiesAheadAndEndsWithin180Days(String until) {
        request.addHeader("Purpose", "INVESTIGATION");
        request.addHeader("Legal-Basis", "12/CSDT");
        request.addHeader("Secret-Until", until);

        assertRefused(AUDITOR, "INVALID_FIELD");
    }

    @Test
    void whatIsNoInvestigationIsNotSecret() {
        request.addHeader("Purpose", "AUDIT");
        request.addHeader("Secret-Until", "2026-12-24T00:00:00Z");

        assertRefused(AUDITOR, "INVALID_FIELD");
    }

    @Test
    void citizensLookAtTheirOwnAndSayNothing() {
        accesses(CITIZEN, store).record(Shown.EVIDENCE, DOSSIER);

        assertThat(published).isEmpty();
    }

    private void assertRefused(Account reader, String reason) {
        assertThatThrownBy(() -> accesses(reader, store).record(Shown.HISTORY, DOSSIER))
                .isInstanceOf(Problem.class)
                .hasMessage(reason);
        assertThat(published).isEmpty();
    }

    private AccessLog accesses(Account reader, EventStore events) {
        SignedIn signedIn = mock();
        given(signedIn.account()).willReturn(reader);
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return new AccessLog(
                events,
                signedIn,
                new Purposes(texts),
                request,
                new AccessSettings(Duration.ofDays(180)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
