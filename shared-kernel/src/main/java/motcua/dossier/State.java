package motcua.dossier;

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

/** Where a dossier stands, under the national portal's names and numbers. "Late" is a property of time, not a state. */
public enum State {
    /** Mới đăng ký. */
    SUBMITTED(1),
    /** Được tiếp nhận. */
    RECEIVED(2),
    /** Không được tiếp nhận. */
    DECLINED(3),
    /** Đang xử lý. */
    IN_PROCESS(4),
    /** Yêu cầu bổ sung giấy tờ. */
    SUPPLEMENT_ASKED(5),
    /** Yêu cầu thực hiện nghĩa vụ tài chính. */
    PAYMENT_ASKED(6),
    /** Công dân yêu cầu rút hồ sơ. */
    WITHDRAWAL_ASKED(7),
    /** Dừng xử lý. */
    STOPPED(8),
    /** Đã xử lý xong. */
    RESOLVED(9),
    /** Đã trả kết quả. */
    RETURNED(10);

    private final int portalCode;

    State(int portalCode) {
        this.portalCode = portalCode;
    }

    /** The number the national portal gives this state (TrangThaiHoSo). */
    public int portalCode() {
        return portalCode;
    }

    /** Whether the dossier ends here; only a correction may follow a return (NĐ 118/2025 Điều 23), and a new secret any end. */
    public boolean isEnd() {
        return this == DECLINED || this == STOPPED || this == RETURNED;
    }

    /** The state that {@code event} leads to. */
    public static State after(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted _ -> SUBMITTED;
            case DossierReceived _ -> RECEIVED;
            case DossierDeclined _ -> DECLINED;
            case DossierAssigned _, DossierReopened _ -> IN_PROCESS;
            case SupplementAsked _ -> SUPPLEMENT_ASKED;
            case SupplementProvided e -> e.back();
            case PaymentAsked _ -> PAYMENT_ASKED;
            case PaymentConfirmed e -> e.back();
            case WithdrawalAsked _ -> WITHDRAWAL_ASKED;
            case WithdrawalDeclined e -> e.back();
            case DossierStopped _ -> STOPPED;
            case DeadlineExtended e -> e.in();
            case DossierReminded e -> e.in();
            case DossierTakenOver e -> e.in();
            case DeadlineMoved e -> e.in();
            case SecretIssued e -> e.in();
            case DossierRectified e -> e.in();
            case DossierResolved _ -> RESOLVED;
            case DossierReturned _, CorrectionAsked _, ResultCorrected _ -> RETURNED;
        };
    }
}
