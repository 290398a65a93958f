package motcua.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import motcua.access.AccessId;
import motcua.access.AccessRecorded;
import motcua.access.Purpose;
import motcua.access.Shown;
import motcua.admin.ActId;
import motcua.admin.AdminActed;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Limit;
import motcua.deadline.SupplementEffect;
import motcua.deadline.Term;
import motcua.decree.CalendarDecreed;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CodeIssued;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierRectified;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Reminder;
import motcua.dossier.Sealed;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.TakenBack;
import motcua.dossier.Waited;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent;
import motcua.notice.NoticeEvent.NoticeDelivered;
import motcua.notice.NoticeEvent.NoticeFailed;
import motcua.notice.NoticeEvent.NoticeRetried;
import motcua.notice.NoticeId;
import motcua.privacy.SubjectErased;
import motcua.register.ImportEvent;
import motcua.register.ImportEvent.ImportFinished;
import motcua.register.ImportEvent.ImportProgressed;
import motcua.register.ImportEvent.ImportStarted;
import motcua.register.ImportEvent.RejectedLine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in stores for ever stands in golden files here. A changed event fails; a new one brings its file. */
class StoredEventsTest {

    private static final EventJson JSON = EventJson.serializer();

    private static final DossierId ID = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final NoticeId NOTICE = NoticeId.of("00000000-0000-8000-8000-000000000004");
    private static final AccessId ACCESS = AccessId.of("00000000-0000-4000-8000-000000000005");
    private static final Card CARD = new Card(
            new DossierCode("H37.08.01-261123-0001"),
            new OfficeId("H37.08.01"),
            ProcedureCode.of("1.001193"),
            Channel.COUNTER);
    private static final Instant RECEIVED = Instant.parse("2026-11-23T02:00:00.123Z");
    private static final Deadline DEADLINE =
            new Deadline(RECEIVED, Instant.parse("2026-11-23T10:00:00Z"), "simple-1", "vn-2022-2027.1");
    private static final Sealed APPLICANT = new Sealed("aes-256-gcm/file-key/1", "subject", "c2VhbGVk");
    private static final Actor CLERK = new Actor("lan", new OfficeId("H37.08.01"));
    private static final Stamp LIVE = Stamp.live(
            CLERK,
            RECEIVED,
            new Stamp.Request(CommandId.of("00000000-0000-8000-8000-000000000002"), "ZmluZ2VycHJpbnQ"));
    private static final Stamp IMPORTED = Stamp.imported(
            new Actor("quantri", null),
            RECEIVED,
            Instant.parse("2026-11-24T00:00:00Z"),
            new Stamp.RegisterLine("00000000-0000-8000-8000-000000000003", 12));

    private static final Stamp LATE = Stamp.late(
            CLERK,
            RECEIVED,
            Instant.parse("2026-11-24T00:00:00Z"),
            new Stamp.Request(CommandId.of("00000000-0000-8000-8000-000000000002"), "ZmluZ2VycHJpbnQ"),
            new Sealed("aes-256-gcm/file-key/1", "subject", "bMO9IGRv"));
    private static final Sealed WORDS = new Sealed("aes-256-gcm/file-key/1", "subject", "bMO9IGRv");
    private static final Deadline EXTENDED = new Deadline(
            RECEIVED, Instant.parse("2026-11-26T10:00:00Z"), "nd-309-2026", "vn-2022-2027.1", DEADLINE.due());

    private static final Waited WAITED =
            new Waited(Instant.parse("2026-11-20T09:30:00.5Z"), Instant.parse("2026-11-23T09:30:00Z"));
    private static final Handled HANDLED = new Handled(Limit.Unit.WORKING_DAY, 1_125, 450);

    private static final SecretHash SECRET =
            new SecretHash("hash-of-a-tracking-secret_".repeat(2).substring(0, 43));

    /** SHA-256 of no bytes. */
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final AdminActed.Stamp ADMINISTRATOR = new AdminActed.Stamp(new Actor("quantri", null), RECEIVED);

    private static final Stamp HOUSE = Stamp.live(
            Actor.HOUSE,
            RECEIVED,
            new Stamp.Request(CommandId.of("00000000-0000-8000-8000-000000000002"), "ZmluZ2VycHJpbnQ"));

    static Stream<Object> events() {
        OfficerId officer = new OfficerId("Nguyễn Văn An");
        return Stream.of(
                new DossierSubmitted(ID, CARD, APPLICANT, LIVE),
                new DossierReceived(ID, CARD, APPLICANT, DEADLINE, LIVE),
                new DossierTakenOver(
                        ID, CARD.decidedBy(new OfficeId("H37.01.06")), DEADLINE, DEADLINE, State.RECEIVED, LIVE),
                new DossierAssigned(ID, CARD, DEADLINE, officer, null, IMPORTED),
                new DossierResolved(ID, CARD, DEADLINE, officer, Outcome.GRANTED, LIVE),
                new DossierReturned(ID, CARD, DEADLINE, RECEIVED, LIVE),
                new DossierDeclined(ID, CARD, APPLICANT, WORDS, LIVE),
                new SupplementAsked(ID, CARD, DEADLINE, null, officer, WORDS, LATE),
                new SupplementProvided(ID, CARD, null, DEADLINE, State.RECEIVED, null, LIVE),
                new PaymentAsked(ID, CARD, DEADLINE, 15_000, officer, LIVE),
                new PaymentConfirmed(ID, CARD, DEADLINE, 15_000, State.IN_PROCESS, officer, LIVE),
                new WithdrawalAsked(ID, CARD, DEADLINE, officer, WORDS, LIVE),
                new WithdrawalDeclined(ID, CARD, DEADLINE, State.IN_PROCESS, officer, WORDS, LIVE),
                new DossierStopped(ID, CARD, RECEIVED, DEADLINE, DossierStopped.Cause.WITHDRAWN, officer, WORDS, LIVE),
                new DeadlineExtended(ID, CARD, DEADLINE, EXTENDED, 2, State.IN_PROCESS, officer, WORDS, LIVE),
                new DossierReopened(ID, CARD, DEADLINE, officer, WORDS, LIVE),
                new CorrectionAsked(ID, CARD, DEADLINE, RECEIVED, WORDS, LIVE),
                new ResultCorrected(ID, CARD, DEADLINE, RECEIVED, WORDS, LIVE),
                new DossierRectified(ID, CARD, APPLICANT, State.IN_PROCESS, DEADLINE, officer, LIVE),
                new SubjectErased(
                        "00000000-0000-8000-8000-000000000005",
                        List.of("subject"),
                        List.of(ID),
                        SubjectErased.Ground.CONSENT_WITHDRAWN,
                        WORDS,
                        LIVE),
                new DossierReminded(
                        ID, CARD, Reminder.IDLE, RECEIVED, RECEIVED, State.IN_PROCESS, DEADLINE, officer, HOUSE),
                new DeadlineMoved(ID, CARD, DEADLINE, EXTENDED, State.IN_PROCESS, officer, HOUSE),
                new SecretIssued(ID, CARD, SECRET, State.IN_PROCESS, DEADLINE, officer, LIVE),
                new CodeIssued("H37.08.01-261123", 1, ID),
                new CalendarDecreed(
                        "vn-2026.2",
                        "Quyết định 12/QĐ-TTg",
                        List.of(new CalendarDecreed.Day(LocalDate.of(2026, 12, 24), false, "Nghỉ bù")),
                        CLERK,
                        RECEIVED),
                new ImportStarted("i", CLERK, 1024, "ab".repeat(32), RECEIVED),
                new ImportProgressed("i", 251, 249, List.of(new RejectedLine(7, "due: not before received")), RECEIVED),
                new ImportFinished("i", 300, 298, 1, RECEIVED),
                new NoticeDelivered(NOTICE, ID, "e", Medium.EMAIL, 2, RECEIVED),
                new NoticeFailed(NOTICE, ID, "e", Medium.WEBHOOK, NoticeEvent.Reason.REFUSED, 1, 410, RECEIVED),
                new NoticeRetried(NOTICE, ID, new Actor("quantri", null), RECEIVED),
                new AccessRecorded(
                        ACCESS,
                        List.of(ID),
                        Shown.HISTORY,
                        null,
                        Purpose.HANDLING,
                        "Hoàng Thị Lan",
                        new AccessRecorded.Stamp(CLERK, RECEIVED),
                        null,
                        null),
                new AdminActed(
                        ActId.unsigned(UUID.fromString("00000000-0000-4000-8000-000000000006")),
                        "POST",
                        "/api/v1/admin/trail/fsck",
                        NOTHING,
                        "Quản trị viên",
                        ADMINISTRATOR,
                        null,
                        null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsStoredAsItsGoldenFileSays(Object event) throws IOException {
        SerializedObject<byte[]> stored = JSON.serialize(event, byte[].class);

        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(golden(stored.getType().getName(), stored.getType().getRevision()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aStoredEventIsReadBackAsItWas(Object event) throws IOException {
        String name = StoredNames.of(event.getClass());
        byte[] stored = golden(name, StoredNames.REVISION).getBytes(StandardCharsets.UTF_8);

        Object read = JSON.deserialize(new SimpleSerializedObject<>(stored, byte[].class, name, StoredNames.REVISION));

        assertThat(read).isEqualTo(event);
    }

    /** Fields that came later are written when they have a value, and read where they stand. */
    @Test
    void optionalFieldsAreStoredAndReadBack() throws IOException {
        Term term = new Term(new Limit(3, Limit.Unit.WORKING_DAY, null), "a decision", SupplementEffect.PAUSE);
        OfficerId officer = new OfficerId("Nguyễn Văn An");
        List<Object> full = List.of(
                new DossierSubmitted(ID, CARD, APPLICANT, LIVE, SECRET),
                new DossierReceived(ID, CARD, APPLICANT, DEADLINE, LIVE, term, WAITED, SECRET),
                new DossierDeclined(ID, CARD, null, WORDS, LIVE, WAITED, SECRET),
                new SupplementAsked(ID, CARD, null, null, null, WORDS, LIVE, WAITED),
                new SupplementProvided(
                        ID, CARD, null, DEADLINE.readAs(EXTENDED.due()), State.IN_PROCESS, officer, LIVE),
                new DossierAssigned(ID, CARD, DEADLINE, officer, new OfficerId("minh"), LIVE, WORDS),
                new DossierResolved(ID, CARD, DEADLINE, officer, Outcome.REFUSED, LIVE, WORDS, HANDLED),
                new DossierReopened(ID, CARD, DEADLINE, officer, WORDS, LIVE, new TakenBack(RECEIVED, HANDLED)),
                new AccessRecorded(
                        ACCESS,
                        List.of(),
                        Shown.EXPORT,
                        "0-500",
                        Purpose.INVESTIGATION,
                        "Đoàn kiểm tra",
                        new AccessRecorded.Stamp(new Actor("kiemtra", null), RECEIVED),
                        "QĐ 12/CQĐT",
                        Instant.parse("2026-12-24T00:00:00Z")),
                new AdminActed(
                        new ActId("0a".repeat(32)),
                        "POST",
                        "/api/v1/imports",
                        NOTHING,
                        "Quản trị viên",
                        ADMINISTRATOR,
                        "motcua/order/v1\n…\n\n— quantri c2lnbmVk\n",
                        "quantri+00000000+a2V5"));
        for (Object event : full) {
            SerializedObject<byte[]> stored = JSON.serialize(event, byte[].class);
            assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                    .isEqualTo(golden(
                            stored.getType().getName() + ".full",
                            stored.getType().getRevision()));
            Object read = JSON.deserialize(stored);
            assertThat(read).isEqualTo(event);
        }
    }

    /** Stored before there were tracking secrets. */
    @Test
    void anOpeningOfBeforeTrackingSecretsIsReadAsItWas() throws IOException {
        DossierReceived received = read("dossier.received.waited", "dossier.received");
        DossierDeclined declined = read("dossier.declined.waited", "dossier.declined");

        assertThat(received.waited()).isEqualTo(WAITED);
        assertThat(received.secret()).isNull();
        assertThat(declined.waited()).isEqualTo(WAITED);
        assertThat(declined.secret()).isNull();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as the serializer
    private static <E> E read(String file, String name) throws IOException {
        byte[] stored = golden(file, "1").getBytes(StandardCharsets.UTF_8);
        return JSON.deserialize(new SimpleSerializedObject<>(stored, byte[].class, name, "1"));
    }

    /** Stored before the fields about handling and waiting were there. */
    @Test
    void aFullEventOfBeforeIsReadAsItWas() throws IOException {
        byte[] stored = golden("dossier.resolved.reasoned", "1").getBytes(StandardCharsets.UTF_8);

        DossierResolved read =
                JSON.deserialize(new SimpleSerializedObject<>(stored, byte[].class, "dossier.resolved", "1"));

        assertThat(read.reason()).isEqualTo(WORDS);
        assertThat(read.handled()).isNull();
    }

    @Test
    void everyEventOfTheContractHasANameAndAGoldenFile() {
        List<Class<?>> contract = Stream.of(
                        DossierEvent.class.getPermittedSubclasses(),
                        ImportEvent.class.getPermittedSubclasses(),
                        NoticeEvent.class.getPermittedSubclasses())
                .flatMap(Arrays::stream)
                .<Class<?>>map(type -> type)
                .toList();

        assertThat(contract).allSatisfy(type -> assertThat(StoredNames.of(type)).isNotBlank());
        assertThat(events().map(Object::getClass)).containsAll(contract);
    }

    @Test
    void aStoredNameIsNoClassName() {
        assertThat(JSON.typeForClass(DossierReceived.class).getName()).isEqualTo("dossier.received");
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.typeForClass(String.class));
    }

    @Test
    void anEventNobodyKnowsIsAnErrorAndNotSkipped() {
        var unknown = new SimpleSerializedObject<>(new byte[0], byte[].class, "dossier.burnt", "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.deserialize(unknown))
                .withMessage("no event is stored as 'dossier.burnt'");
    }

    private static String golden(String name, String revision) throws IOException {
        String file = "/events/" + name + "." + revision + ".json";
        try (InputStream in = Objects.requireNonNull(StoredEventsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
