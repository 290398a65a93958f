package motcua.command.paper;

import java.util.Optional;
import java.util.stream.Stream;
import motcua.deadline.Deadline;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.Outcome;

/** The forms of TT 03/2025/TT-VPCP, Appendix I, that are about one dossier, each with the steps it belongs to. */
enum Form {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (NĐ 118/2025 Điều 17); anew when a supplement gives another date (Điều 19.5). */
    RECEIPT("01"),
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (NĐ 118/2025 Điều 11.2c). */
    SUPPLEMENT("02"),
    /** Phiếu từ chối tiếp nhận, giải quyết hồ sơ (NĐ 118/2025 Điều 17, 19). */
    REFUSAL("03"),
    /** Phiếu xin lỗi và hẹn lại ngày trả kết quả (NĐ 118/2025 Điều 19.6). */
    APOLOGY("04"),
    /** Thông báo dừng giải quyết hồ sơ (NĐ 118/2025 Điều 19.5, 21). */
    STOP("05"),
    /** Phiếu kiểm soát quá trình giải quyết hồ sơ: of any step, about all up to it (NĐ 118/2025 Điều 18, 19). */
    CONTROL("06");

    private final String number;

    Form(String number) {
        this.number = number;
    }

    /** The number it has in the appendix, in two digits. */
    String number() {
        return number;
    }

    /** The form of that {@code number}; empty when no form about a dossier has it. */
    static Optional<Form> numbered(String number) {
        return Stream.of(values()).filter(form -> form.number.equals(number)).findFirst();
    }

    /** Whether this form is filled in at {@code step}. */
    boolean belongsTo(DossierEvent step) {
        return switch (this) {
            case RECEIPT -> step instanceof DossierReceived || (step instanceof SupplementProvided e && isNewDate(e));
            case SUPPLEMENT -> step instanceof SupplementAsked;
            case REFUSAL -> step instanceof DossierDeclined || (step instanceof DossierResolved e && isRefused(e));
            case APOLOGY -> step instanceof DeadlineExtended;
            case STOP -> step instanceof DossierStopped;
            case CONTROL -> true;
        };
    }

    private static boolean isNewDate(SupplementProvided step) {
        Deadline before = step.before();
        Deadline deadline = step.deadline();
        return deadline != null && (before == null || !before.due().equals(deadline.due()));
    }

    private static boolean isRefused(DossierResolved step) {
        return step.outcome() == Outcome.REFUSED;
    }
}
