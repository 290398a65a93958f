package motcua.platform.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import motcua.admin.ActId;
import motcua.admin.AdminActed;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import motcua.platform.security.Account;
import motcua.platform.security.Role;
import motcua.platform.security.SignedIn;
import motcua.proof.Note;
import motcua.proof.Order;
import motcua.proof.Seal;
import motcua.proof.SignedOrder;
import motcua.proof.SignerKey;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What stands before the doors through which administrators act: every way that is not the right one ends here. */
class OrderGateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00.123456Z");
    private static final String HOUSE = "motcua.vn/huulung";
    private static final String PATH = "/api/v1/admin/calendars";
    private static final String IMPORTS = "/api/v1/imports";
    private static final byte[] BODY = "{\"version\":\"vn-2026.2\"}".getBytes(StandardCharsets.UTF_8);
    private static final SignerKey KEY = key("quantri", 1);
    private static final Account KEYED = new Account(
            "quantri",
            "Quản trị viên",
            Set.of(Role.ADMINISTRATOR),
            null,
            KEY.verifier().toString());
    private static final Account KEYLESS = new Account("quantri", "Quản trị viên", Set.of(Role.ADMINISTRATOR), null);

    private final List<AdminActed> published = new ArrayList<>();
    private final EventStore store = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", PATH);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private @Nullable Exception refusal;
    private byte @Nullable [] readByTheDoor;
    private boolean required = true;
    private Account account = KEYED;

    /** Reads its body to the end, as every door that takes one does, and finds the act recorded. */
    private FilterChain door = (asked, _) -> {
        readByTheDoor = asked.getInputStream().readAllBytes();
        assertThat(published).as("recorded before it is done").hasSize(1);
    };

    private static SignerKey key(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SignerKey.of(name, Seal.NOTE, bytes);
    }

    @BeforeEach
    void takeTheSameStreamOnce() {
        request.setContent(BODY);
        willAnswer(call -> {
                    EventMessage<?> message = call.getArgument(0);
                    AdminActed acted = (AdminActed) message.getPayload();
                    if (published.stream().anyMatch(before -> before.act().equals(acted.act()))) {
                        throw new ConcurrencyException("there is one");
                    }
                    published.add(acted);
                    return null;
                })
                .given(store)
                .publish(any(EventMessage.class));
    }

    private static Order order(String method, String target, byte[] body) {
        return new Order(HOUSE, method, target, "quantri", NOW, Digest.of(body));
    }

    private static String signed(Order order) {
        return SignedOrder.sign(order, KEY).header();
    }

    private void knock() throws ServletException, IOException {
        SignedIn signedIn = mock();
        given(signedIn.account()).willReturn(account);
        given(signedIn.find()).willReturn(Optional.of(account));
        ObjectProvider<StreamedDoor> streamed = mock();
        given(streamed.stream()).willReturn(Stream.of(new StreamedDoor(HttpMethod.POST, IMPORTS)));
        HandlerExceptionResolver problems = (_, _, _, fault) -> {
            refusal = fault;
            return null;
        };
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Orders orders = new Orders(new OrderSettings(required, HOUSE), clock);
        new OrderGate(orders, new ActLog(store), signedIn, streamed, clock, problems).doFilter(request, response, door);
    }

    private void assertRefused(String reason) throws ServletException, IOException {
        knock();
        assertThat(refusal).isInstanceOf(Problem.class).hasMessage(reason);
        assertThat(published).isEmpty();
        assertThat(readByTheDoor).as("what the door was given").isNull();
    }

    @Test
    void aSignedOrderIsRecordedAndThenDone() throws Exception {
        String header = signed(order("POST", PATH, BODY));
        request.addHeader("Order", header);

        knock();

        assertThat(readByTheDoor).isEqualTo(BODY);
        AdminActed acted = published.getFirst();
        assertThat(acted.method()).isEqualTo("POST");
        assertThat(acted.target()).isEqualTo(PATH);
        assertThat(acted.body()).isEqualTo(Digest.of(BODY));
        assertThat(acted.name()).isEqualTo("Quản trị viên");
        assertThat(acted.stamp().actor().login()).isEqualTo("quantri");
        assertThat(acted.stamp().recordedAt()).isEqualTo("2026-11-30T02:00:00.123Z");
        assertThat(acted.key()).isEqualTo(KEY.verifier().toString());
        // Whoever holds the event needs nothing else to check it.
        SignedOrder kept = SignedOrder.parse(Objects.requireNonNull(acted.note()));
        assertThat(kept.isSignedBy(KEY.verifier())).isTrue();
        assertThat(acted.act()).isEqualTo(ActId.of(kept));
    }

    @Test
    void theQueryIsPartOfWhatIsOrdered() throws Exception {
        request.setQueryString("dry=true");
        request.addHeader("Order", signed(order("POST", PATH, BODY)));

        assertRefused("ORDER_FOR_ANOTHER_REQUEST");
    }

    @Test
    void anOrderForAnotherPathMethodOrHouseIsRefused() throws Exception {
        for (Order other : List.of(
                order("POST", PATH + "/x", BODY),
                order("PUT", PATH, BODY),
                new Order("motcua.vn/caoloc", "POST", PATH, "quantri", NOW, Digest.of(BODY)))) {
            request.removeHeader("Order");
            request.addHeader("Order", signed(other));
            assertRefused("ORDER_FOR_ANOTHER_REQUEST");
        }
    }

    @Test
    void anotherBodyIsRefusedAndSoIsOneThatWasCut() throws Exception {
        request.addHeader("Order", signed(order("POST", PATH, BODY)));
        for (byte[] other : List.of(new byte[0], Arrays.copyOf(BODY, BODY.length - 1), new byte[] {'{', '}'})) {
            request.setContent(other);
            assertRefused("ORDER_FOR_ANOTHER_REQUEST");
        }
    }

    @Test
    void anOrderOfAnotherLoginIsRefused() throws Exception {
        Order other = new Order(HOUSE, "POST", PATH, "quantri2", NOW, Digest.of(BODY));
        request.addHeader("Order", signed(other));

        assertRefused("ORDER_OF_SOMEBODY_ELSE");
    }

    @Test
    void anOrderSignedWithAnotherKeyIsRefused() throws Exception {
        for (SignerKey other : List.of(key("quantri", 2), key("quantri2", 1))) {
            request.removeHeader("Order");
            request.addHeader(
                    "Order", SignedOrder.sign(order("POST", PATH, BODY), other).header());
            assertRefused("ORDER_OF_SOMEBODY_ELSE");
        }
    }

    @Test
    void anOrderIsGoodForFiveMinutes() throws Exception {
        Duration more = SignedOrder.TOLERANCE.plusMillis(2);
        for (Instant at : List.of(NOW.minus(more), NOW.plus(more))) {
            request.removeHeader("Order");
            request.addHeader("Order", signed(new Order(HOUSE, "POST", PATH, "quantri", at, Digest.of(BODY))));
            assertRefused("ORDER_OUT_OF_TIME");
        }
    }

    @Test
    void theSameOrderIsTakenOnce() throws Exception {
        request.addHeader("Order", signed(order("POST", PATH, BODY)));
        knock();
        readByTheDoor = null;
        request.setContent(BODY);

        knock();

        assertThat(refusal).hasMessage("ORDER_REPEATED");
        assertThat(published).hasSize(1);
        assertThat(readByTheDoor).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGEgbm90ZQ==", "bm90IGEgbm90ZQ"})
    void garbageIsRefused(String header) throws Exception {
        request.addHeader("Order", header);

        assertRefused("INVALID_FIELD");
    }

    @Test
    void twoSignaturesOrTwoHeadersAreRefused() throws Exception {
        String good = signed(order("POST", PATH, BODY));
        Note twice = SignedOrder.ofHeader(good).note().signedBy(key("other", 2));
        request.addHeader(
                "Order", Base64.getEncoder().encodeToString(twice.toString().getBytes(StandardCharsets.UTF_8)));
        assertRefused("INVALID_FIELD");

        request.removeHeader("Order");
        request.addHeader("Order", good);
        request.addHeader("Order", good);
        assertRefused("INVALID_FIELD");
    }

    @Test
    void whoHasToSignAndDoesNotIsRefused() throws Exception {
        assertRefused("ORDER_MISSING");

        account = KEYLESS;
        assertRefused("ORDER_MISSING");
    }

    @Test
    void whoHasAKeySignsAlsoWhereNobodyHasTo() throws Exception {
        required = false;

        assertRefused("ORDER_MISSING");
    }

    @Test
    void anOrderOfAnAccountWithoutAKeyIsNeverBelieved() throws Exception {
        account = KEYLESS;
        required = false;
        request.addHeader("Order", signed(order("POST", PATH, BODY)));

        assertRefused("ORDER_WITHOUT_KEY");
    }

    @Test
    void whereNobodyHasToSignTheActIsRecordedAllTheSame() throws Exception {
        account = KEYLESS;
        required = false;

        knock();

        assertThat(readByTheDoor).isEqualTo(BODY);
        assertThat(published.getFirst().note()).isNull();
        assertThat(published.getFirst().body()).isEqualTo(Digest.of(BODY));
    }

    @Test
    void whatTheStoreDoesNotTakeIsNotDone() throws Exception {
        willThrow(new IllegalStateException("away")).given(store).publish(any(EventMessage.class));
        request.addHeader("Order", signed(order("POST", PATH, BODY)));

        knock();

        assertThat(refusal).hasMessage("away");
        assertThat(readByTheDoor).isNull();
    }

    @Test
    void aLongBodyIsNotKept() throws Exception {
        byte[] long1 = new byte[1024 * 1024 + 1];
        request.setContent(long1);
        // As a register may come here with any length.
        request.setContentType("text/csv");
        request.addHeader("Order", signed(order("POST", PATH, long1)));

        assertRefused("TOO_LARGE");
    }

    @Test
    void readersAndEverybodyElseGoByUnasked() throws Exception {
        door = (_, _) -> readByTheDoor = BODY;
        request.setMethod("GET");
        knock();
        assertThat(readByTheDoor).isEqualTo(BODY);

        readByTheDoor = null;
        request.setMethod("POST");
        account = new Account("lan", "Nông Thị Lan", Set.of(Role.CLERK), new OfficeId("H37.08.01"));
        knock();
        assertThat(readByTheDoor).isEqualTo(BODY);
        assertThat(published).isEmpty();
    }

    @Test
    void aRegisterIsRecordedWhenItsLastByteHasBeenRead() throws Exception {
        request.setRequestURI(IMPORTS);
        request.addHeader("Order", signed(order("POST", IMPORTS, BODY)));
        door = (asked, _) -> {
            readByTheDoor = asked.getInputStream().readNBytes(BODY.length);
            assertThat(published).isEmpty();
            assertThat(asked.getInputStream().read()).isEqualTo(-1);
            assertThat(published).hasSize(1);
            assertThat(asked.getInputStream().read()).isEqualTo(-1);
        };

        knock();

        assertThat(readByTheDoor).isEqualTo(BODY);
        assertThat(published.getFirst().body()).isEqualTo(Digest.of(BODY));
    }

    @Test
    void aRegisterThatIsAnotherHasNoEndHoweverOftenItIsRead() throws Exception {
        request.setRequestURI(IMPORTS);
        // Signed for nothing: what is left when the body has been read.
        request.addHeader("Order", signed(order("POST", IMPORTS, new byte[0])));
        door = (asked, _) -> {
            assertThat(asked.getInputStream().readNBytes(BODY.length)).isEqualTo(BODY);
            for (int again = 0; again < 3; again++) {
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> asked.getInputStream().read())
                        .withMessage("ORDER_FOR_ANOTHER_REQUEST");
            }
            response.setStatus(403);
        };

        knock();

        assertThat(published).isEmpty();
    }

    @Test
    void aDoorThatActsBeforeItHasReadItsBodyIsAFault() {
        request.setRequestURI(IMPORTS);
        request.addHeader("Order", signed(order("POST", IMPORTS, BODY)));
        door = (asked, _) -> assertThat(new ByteArrayInputStream(BODY).read())
                .isEqualTo(asked.getInputStream().read());

        assertThatIllegalStateException().isThrownBy(this::knock);
    }
}
