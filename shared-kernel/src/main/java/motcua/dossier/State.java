package motcua.dossier;

/** Where a dossier stands, under the national portal's names and numbers. */
public enum State {
    /** Mới đăng ký. */
    SUBMITTED(1),
    /** Được tiếp nhận. */
    RECEIVED(2),
    /** Đang xử lý. */
    IN_PROCESS(4),
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

    /** The state that {@code event} leads to. */
    public static State after(DossierEvent event) {
        return switch (event) {
            case DossierEvent.DossierSubmitted e -> SUBMITTED;
            case DossierEvent.DossierReceived e -> RECEIVED;
            case DossierEvent.DossierAssigned e -> IN_PROCESS;
            case DossierEvent.DossierResolved e -> RESOLVED;
            case DossierEvent.DossierReturned e -> RETURNED;
        };
    }
}
