package motcua.standalone.http;

import static motcua.standalone.http.Procedures.BIRTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(Running.class)
class ImportsTest {

    private static final String OFFICE = "H37.02.04";
    private static final String GOOD = "%s," + BIRTH + ",%s,2022-05-04T08:00:00,2022-05-05T17:00:00,"
            + "2022-05-04T15:30:00,2022-05-05T09:00:00,COUNTER," + OFFICE + ",Triệu Thị Mai";

    private final Motcua motcua;
    private final People people;

    ImportsTest(Motcua motcua) {
        this.motcua = motcua;
        this.people = motcua.people();
    }

    /** A register under construction that remembers what each line ought to come to. */
    private static final class Mixture {
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();
        private final Map<Long, String> rejected = new TreeMap<>();
        private long line = 1;
        private long good;

        Mixture() {
            file.writeBytes((Register.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        }

        void good(byte[] bytes) {
            add(bytes);
            good++;
        }

        void good(String text) {
            good(text.getBytes(StandardCharsets.UTF_8));
        }

        void bad(String reason, byte[] bytes) {
            add(bytes);
            rejected.put(line, reason);
        }

        void bad(String reason, String text) {
            bad(reason, text.getBytes(StandardCharsets.UTF_8));
        }

        private void add(byte[] bytes) {
            line++;
            file.writeBytes(bytes);
            file.write('\n');
        }
    }

    @Test
    void goodLinesEnterAndBadOnesAreToldByNumberAndReason() {
        Mixture register = mixture("2205");
        Person sender = people.administrator().withKey("mixture");
        Reply started = sender.brings(register.file.toByteArray()).is(202);
        assertThat(started.header("location")).isEqualTo("/api/v1/imports/" + started.at("/id"));

        JsonNode progress = Register.finished(people.administrator(), started.at("/id"));
        assertThat(rejections(progress)).containsExactlyEntriesOf(register.rejected);
        assertThat(progress.path("accepted").longValue()).isEqualTo(register.good);
        assertThat(progress.path("rejected").longValue()).isEqualTo(register.rejected.size());
        assertThat(progress.path("lines").longValue()).isEqualTo(register.line);
        assertThat(progress.toString()).doesNotContain(Applicants.MARKS);

        theGoodOnesKeepTheInstantsOfTheRegister(started.at("/id"));
        theSameKeyIsTheSameImport(sender, register, started.at("/id"));
        theSameCodesAreKnown(register);
    }

    private void theGoodOnesKeepTheInstantsOfTheRegister(String importId) {
        Reply card = people.anybody()
                .sees("/api/v1/tracking/" + OFFICE + "-220501-0001?after=0")
                .is(200);
        assertThat(card.at("/state")).isEqualTo("RETURNED");
        assertThat(card.at("/receivedAt")).isEqualTo("2022-05-04T01:00:00Z");
        assertThat(card.at("/dueAt")).isEqualTo("2022-05-05T10:00:00Z");
        assertThat(card.at("/resolvedAt")).isEqualTo("2022-05-04T08:30:00Z");
        assertThat(card.at("/returnedAt")).isEqualTo("2022-05-05T02:00:00Z");

        String id = motcua.dossierOf(OFFICE + "-220501-0001");
        Reply history = people.auditor()
                .sees("/api/v1/dossiers/" + id + "/history?after=3")
                .is(200);
        assertThat(history.json().path("entries")).hasSize(4);
        assertThat(history.at("/entries/0/occurredAt")).isEqualTo("2022-05-04T01:00:00Z");
        assertThat(history.at("/entries/0/recordedAt")).isGreaterThan("2024");
        assertThat(history.at("/entries/0/actor")).isEqualTo("quantri");
        assertThat(history.at("/entries/0/imported/importId")).isEqualTo(importId);
        assertThat(history.at("/entries/0/imported/line")).isEqualTo("2");
    }

    private void theSameKeyIsTheSameImport(Person sender, Mixture register, String importId) {
        long before = motcua.countOfThingsDone();
        assertThat(sender.brings(register.file.toByteArray()).is(202).at("/id")).isEqualTo(importId);
        sender.brings(new Register().bytes()).isRefused(422, "KEY_REUSED");
        assertThat(motcua.countOfThingsDone()).isEqualTo(before);
    }

    private void theSameCodesAreKnown(Mixture register) {
        String again = people.administrator()
                .brings(register.file.toByteArray())
                .is(202)
                .at("/id");
        JsonNode progress = Register.finished(people.administrator(), again);
        assertThat(progress.path("accepted").longValue()).isZero();
        assertThat(rejections(progress)).hasSize((int) (register.line - 1)).containsAllEntriesOf(register.rejected);
        assertThat(rejections(progress).values().stream().filter("code: known already"::equals))
                .hasSize((int) register.good);
    }

    private static Map<Long, String> rejections(JsonNode progress) {
        Map<Long, String> reasons = new TreeMap<>();
        progress.path("rejections")
                .valueStream()
                .forEach(line -> reasons.put(
                        line.path("line").longValue(), line.path("reason").stringValue()));
        return reasons;
    }

    private Mixture mixture(String month) {
        Mixture register = new Mixture();
        String code = OFFICE + "-" + month + "01-%04d";
        register.good(GOOD.formatted(code.formatted(1), name()));
        register.good(GOOD.formatted(code.formatted(2), name()) + "\r");
        register.good(GOOD.formatted(code.formatted(3), "\"" + name() + ", và \"\"vợ\"\"\""));
        register.good(Normalizer.normalize(GOOD.formatted(code.formatted(4), name()), Normalizer.Form.NFD));
        String line = GOOD.formatted(code.formatted(90), name());
        register.bad("code: stands on an earlier line", GOOD.formatted(code.formatted(1), name()));
        badCells(register, line);
        badShapes(register, line);
        register.bad("code: not of a day that is numbered here", numberedToday());
        register.bad("code: not of a day that is numbered here", numberedLater());
        register.good(GOOD.formatted(code.formatted(5), name()));
        return register;
    }

    private static void badCells(Mixture register, String line) {
        String date = "an ISO-8601 date and time";
        register.bad("code: a dossier code", line.replace(OFFICE + "-", "nobody "));
        register.bad("code: required", "," + line.substring(line.indexOf(',') + 1));
        register.bad("procedure: a procedure code", line.replace(BIRTH, "birth"));
        register.bad("applicant: required", GOOD.formatted(OFFICE + "-220502-0091", "  "));
        register.bad("applicant: 1 to 200 characters", line.replace(Applicants.MARK, Applicants.MARK.repeat(30)));
        register.bad("applicant: 1 to 200 characters", line.replace(Applicants.MARK, Applicants.MARK + "\u0000"));
        register.bad("applicant: 1 to 200 characters", line.replace(Applicants.MARK, Applicants.MARK + "\u202e"));
        register.bad("applicant: 1 to 200 characters", brokenUtf8(line));
        register.bad("received: " + date, line.replace("2022-05-04T08:00:00", "4/5/2022"));
        register.bad("received: " + date, line.replace("2022-05-04T08:00:00", "2022-02-30T08:00:00"));
        register.bad("received: not before the year 2000", line.replace("2022-05-04T08", "0001-01-01T08"));
        register.bad("received: not in the future", line.replace("2022-05", "2999-05"));
        register.bad("received: not in the future", line.replace("2022-05", "+999999999-12"));
        register.bad("due: " + date, line.replace("2022-05-05T17:00:00", "soon"));
        register.bad("due: not before received", line.replace("2022-05-05T17", "2022-05-03T17"));
        register.bad("due: within ten years of received", line.replace("2022-05-05T17", "2032-05-30T17"));
        register.bad("resolved: " + date, line.replace("2022-05-04T15:30:00", "2022-05-04"));
        register.bad("resolved: not before received", line.replace("2022-05-04T15", "2022-05-03T15"));
        register.bad("resolved: required when returned", line.replace("2022-05-04T15:30:00", ""));
        register.bad(
                "resolved: not in the future",
                line.replace("2022-05-04T15:30:00,2022-05-05T09:00:00", "2998-01-01T00:00:00,"));
        register.bad("returned: " + date, line.replace("2022-05-05T09:00:00", "yes"));
        register.bad("returned: not before resolved", line.replace("2022-05-05T09", "2022-05-04T09"));
        register.bad("returned: not in the future", line.replace("2022-05-05T09", "2999-05-05T09"));
        register.bad("channel: COUNTER, ONLINE or POST", line.replace("COUNTER", "counter"));
        register.bad("office: an office of the catalogue", line.replace("," + OFFICE + ",", ",H99.99.99,"));
        register.bad("office: an office id", line.replace("," + OFFICE + ",", ",Hữu Lũng,"));
        register.bad("officer: an officer", line.replace("Triệu Thị Mai", "<Mai>"));
        register.bad("officer: required when resolved", line.replace("Triệu Thị Mai", ""));
    }

    private static void badShapes(Mixture register, String line) {
        String shape = "line: 10 cells, as in the header";
        register.bad(shape, "");
        register.bad(shape, " ");
        register.bad(shape, line + ",one more");
        register.bad(shape, line.substring(line.indexOf(',') + 1));
        register.bad(shape, line.replace(BIRTH, "\"" + BIRTH));
        register.bad(shape, line + "\r" + line);
        register.bad(shape, line.replace(Applicants.MARK, Applicants.MARK.repeat(12_500)));
        register.bad(shape, ",".repeat(16_000));
    }

    private static byte[] brokenUtf8(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        // The name begins with an ASCII letter behind the second comma; half a letter of two bytes takes its place.
        bytes[line.indexOf(BIRTH) + BIRTH.length() + 1] = (byte) 0xc3;
        return bytes;
    }

    private String numberedToday() {
        String today = people.lan().receives(BIRTH).is(201).code();
        return GOOD.formatted(today.substring(0, today.lastIndexOf('-')) + "-9999", name());
    }

    /** Tomorrow this number would be given to another dossier. */
    private static String numberedLater() {
        LocalDate tomorrow = LocalDate.now(WorkingCalendar.ZONE).plusDays(1);
        return GOOD.formatted(DossierCode.seriesOf(new OfficeId(OFFICE), tomorrow) + "-0001", name());
    }

    private static String name() {
        return Applicants.anybody().name();
    }

    @Test
    void aLiveDossierGetsItsNumberAfterAnImportOfItsOffice() {
        int before = people.lan().receives(BIRTH).is(201).number();
        new Register()
                .open("H37.08.01-220601-0001", "2022-06-01T08:00:00", "2022-06-02T17:00:00", "COUNTER", "")
                .isTakenInBy(people.administrator());
        assertThat(people.lan().receives(BIRTH).is(201).number()).isEqualTo(before + 1);
    }

    @Test
    void columnsMayStandInAnyOrderBehindAByteOrderMarkWithLinesEndedAsOnWindows() {
        String register =
                "\ufeffofficer,office,channel,returned,resolved,due,received,applicant,procedure,code,note\r\n"
                        + "," + OFFICE + ",POST,,,2022-06-03T17:00:00+07:00,2022-06-01T08:00:00Z," + name() + ","
                        + BIRTH + ","
                        + OFFICE + "-220601-0001,nothing\r\n";
        String id = people.administrator()
                .brings(register.getBytes(StandardCharsets.UTF_8))
                .is(202)
                .at("/id");
        JsonNode progress = Register.finished(people.administrator(), id);
        assertThat(progress.path("accepted").longValue()).isEqualTo(1);
        Reply card = people.anybody()
                .sees("/api/v1/tracking/" + OFFICE + "-220601-0001?after=0")
                .is(200);
        assertThat(card.at("/receivedAt")).isEqualTo("2022-06-01T08:00:00Z");
        assertThat(card.at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void aDossierIsNoImportAndAnImportNoDossier() {
        String dossier = people.lan().receives(BIRTH).is(201).dossier();
        people.administrator().sees("/api/v1/imports/" + dossier).isRefused(404, "NOT_FOUND");
        String read =
                new Register().isTakenInBy(people.administrator()).path("id").asString();
        people.lan().givesBack(read).isRefused(404, "UNKNOWN_DOSSIER");
    }

    @Test
    void aRegisterWithoutADossierIsReadToItsEnd() {
        JsonNode progress = new Register().isTakenInBy(people.administrator());
        assertThat(progress.path("accepted").longValue()).isZero();
        assertThat(progress.path("rejected").longValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "code\n",
                "code,procedure,applicant,received,due,resolved,returned,channel,office\n",
                "code," + Register.HEADER + "\n",
                "code;procedure;applicant;received;due;resolved;returned;channel;office;officer\n",
                "\"" + Register.HEADER + "\n",
                Register.HEADER + "\rwith the line ends of an old machine\r",
                "CODE,PROCEDURE,APPLICANT,RECEIVED,DUE,RESOLVED,RETURNED,CHANNEL,OFFICE,OFFICER\n"
            })
    void aRegisterWithoutItsColumnsIsRefusedAtOnce(String register) {
        long before = motcua.countOfThingsDone();
        Reply refused = people.administrator()
                .sends(
                        "POST",
                        "/api/v1/imports",
                        "text/csv",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(register.getBytes(StandardCharsets.UTF_8))))
                .isRefused(400, "INVALID_FIELD");
        assertThat(refused.at("/field")).isEqualTo("header");
        assertThat(motcua.countOfThingsDone()).isEqualTo(before);
    }

    @Test
    void nothingOfARegisterIsLeftOnDiskOnceItHasBeenRead() {
        List<String> left = new ArrayList<>();
        new Register()
                .open("H37.02.04-220701-0001", "2022-07-01T08:00:00", "2022-07-04T17:00:00", "COUNTER", "")
                .isTakenInBy(people.administrator());
        await().untilAsserted(() -> {
            left.clear();
            motcua.files().stream()
                    .filter(file -> file.toString().contains("/imports/"))
                    .forEach(file -> left.add(file.toString()));
            assertThat(left).isEmpty();
        });
    }
}
