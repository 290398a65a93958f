package motcua.query.portal;

import static motcua.dossier.DossierEvent.DossierStopped.Cause.NOT_SUPPLEMENTED;
import static motcua.dossier.DossierEvent.DossierStopped.Cause.STOPPED;
import static motcua.dossier.DossierEvent.DossierStopped.Cause.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.Channel;
import motcua.dossier.DossierEvent;
import motcua.dossier.Outcome;
import motcua.dossier.Reminder;
import org.junit.jupiter.api.Test;

/** What the portal is told of each kind of event. */
class EveryKindTest {

    private static final String START = "2026-11-23T08:00:00+07:00";
    private static final String END = "2026-11-26T08:00:00+07:00";

    private static Life life() {
        return new Life(1, Channel.COUNTER);
    }

    private static List<Life> every() {
        return List.of(
                life().submitted(),
                life().received(),
                life().declined(),
                life().takenOver(),
                life().assigned(),
                life().supplementAsked(),
                life().supplementProvided(),
                life().paymentAsked(),
                life().paymentConfirmed(),
                life().withdrawalAsked(),
                life().withdrawalDeclined(),
                life().stopped(WITHDRAWN),
                life().stopped(NOT_SUPPLEMENTED),
                life().stopped(STOPPED),
                life().extended(),
                life().resolved(Outcome.GRANTED),
                life().resolved(Outcome.REFUSED),
                life().reopened(),
                life().returned(),
                life().correctionAsked(),
                life().corrected(),
                life().moved(),
                life().rectified(),
                life().secretIssued(),
                life().reminded(Reminder.UNANSWERED),
                life().reminded(Reminder.ACCEPTANCE_BREACHED),
                life().reminded(Reminder.NOT_TAKEN_OVER),
                life().reminded(Reminder.APOLOGY_REQUIRED),
                life().reminded(Reminder.LATE_WITHOUT_APOLOGY),
                life().reminded(Reminder.IDLE),
                life().reminded(Reminder.NOT_SUPPLEMENTED));
    }

    @Test
    void noKindIsForgotten() {
        assertThat(every().stream().map(life -> life.last().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(DossierEvent.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachHasItsStateItsTextItsDoerAndItsTerm() {
        assertThat(every().stream().map(EveryKindTest::line))
                .containsExactly(
                        "1 Nộp hồ sơ trực tuyến | null null | null null",
                        "2 Tiếp nhận hồ sơ và hẹn trả kết quả | hoa H37.26.01 | " + START + " " + END,
                        "3 Từ chối tiếp nhận hồ sơ | hoa H37.26.01 | null null",
                        "2 Cơ quan có thẩm quyền nhận hồ sơ do nơi tiếp nhận chuyển đến | hoa H37.26.01 | " + START
                                + " " + END,
                        "4 Chuyển hồ sơ cho cán bộ giải quyết | tuan H37.26.01 | " + START + " " + END,
                        "5 Yêu cầu bổ sung giấy tờ | minh H37.26.01 | null null",
                        "2 Đã bổ sung giấy tờ | null null | 2026-11-23T09:00:00+07:00 2026-11-26T09:00:00+07:00",
                        "6 Yêu cầu thực hiện nghĩa vụ tài chính | hoa H37.26.01 | " + START + " " + END,
                        "4 Xác nhận đã thực hiện nghĩa vụ tài chính | hoa H37.26.01 | " + START + " " + END,
                        "7 Công dân yêu cầu rút hồ sơ | null null | " + START + " " + END,
                        "4 Không chấp nhận yêu cầu rút hồ sơ | tuan H37.26.01 | " + START + " " + END,
                        "8 Dừng xử lý theo yêu cầu rút hồ sơ của công dân | tuan H37.26.01 | null null",
                        "8 Dừng xử lý do quá thời hạn bổ sung giấy tờ | tuan H37.26.01 | null null",
                        "8 Dừng xử lý hồ sơ | tuan H37.26.01 | null null",
                        "4 Xin lỗi và hẹn lại ngày trả kết quả | minh H37.26.01 | " + START
                                + " 2026-11-28T08:00:00+07:00",
                        "9 Đã xử lý xong: chấp thuận | minh H37.26.01 | " + START + " " + END,
                        "9 Đã xử lý xong: từ chối giải quyết | minh H37.26.01 | " + START + " " + END,
                        "4 Xử lý lại do phát hiện sai sót trước khi trả kết quả | minh H37.26.01 | " + START + " "
                                + END,
                        "10 Đã trả kết quả | hoa H37.26.01 | " + START + " " + END,
                        "10 Yêu cầu sửa kết quả có sai sót do lỗi của cơ quan | tuan H37.26.01 |"
                                + " 2026-11-23T09:00:00+07:00 2026-11-26T09:00:00+07:00",
                        "10 Đã trả kết quả được sửa | hoa H37.26.01 | null " + END,
                        "4 Dời ngày hẹn trả do thay đổi lịch làm việc | null null | " + START
                                + " 2026-11-27T08:00:00+07:00",
                        "4 Đính chính thông tin người nộp hồ sơ | hoa H37.26.01 | " + START + " " + END,
                        "4 Cấp lại mã tra cứu | hoa H37.26.01 | " + START + " " + END,
                        reminder("Nhắc: hồ sơ trực tuyến chưa được trả lời"),
                        reminder("Ghi nhận: quá thời hạn tiếp nhận hồ sơ trực tuyến"),
                        reminder("Ghi nhận: quá thời hạn chuyển hồ sơ đến cơ quan có thẩm quyền"),
                        reminder("Nhắc: sắp đến hạn, phải xin lỗi và hẹn lại ngày trả kết quả"),
                        reminder("Ghi nhận: quá hạn mà chưa xin lỗi và hẹn lại ngày trả kết quả"),
                        reminder("Nhắc: hồ sơ chưa được xử lý tiếp"),
                        reminder("Ghi nhận: quá thời hạn bổ sung giấy tờ"));
    }

    private static String reminder(String text) {
        return "4 " + text + " | null null | " + START + " " + END;
    }

    private static String line(Life life) {
        SyncedDossier.Step step = Shown.lastOf(life);
        assertThat(step.at()).isEqualTo("2026-11-23T09:00:00+07:00");
        assertThat(step.state()).isEqualTo(Shown.of(life).state());
        return step.state() + " " + step.text() + " | " + step.by() + " " + step.office() + " | " + step.start() + " "
                + step.end();
    }

    @Test
    void nothingOfTheCitizenIsTold() {
        Stream<String> rows = every().stream()
                .flatMap(life -> life.events.stream())
                .map(event -> DossierRow.write(event, 0).toString());
        assertThat(rows)
                .noneMatch(row ->
                        row.contains("congdan") || row.contains(Life.WHY.subject()) || row.contains(Life.WHY.value()));
    }
}
