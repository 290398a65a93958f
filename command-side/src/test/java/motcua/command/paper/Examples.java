package motcua.command.paper;

/** One tale for each form: what the golden files show. */
final class Examples {

    private Examples() {}

    /** The tale that ends with a step of {@code form}. */
    static Tale of(Form form) {
        return switch (form) {
            case RECEIPT -> Tale.atTheCounter().received();
            case SUPPLEMENT ->
                Tale.atTheCounter()
                        .received()
                        .assigned(Tale.after(1))
                        .supplementAsked(
                                "Bản chính giấy xác nhận nơi cư trú; bản sao trích lục ly hôn: bản đã nộp mờ, không đọc được số.",
                                Tale.after(26));
            case REFUSAL -> Tale.atTheCounter().declined("Thủ tục không thuộc thẩm quyền giải quyết của thị trấn.");
            case APOLOGY ->
                Tale.atTheCounter()
                        .received()
                        .assigned(Tale.after(1))
                        .extended("Chưa nhận được văn bản trả lời xác minh của nơi cư trú trước.", Tale.after(28));
            case STOP ->
                Tale.atTheCounter()
                        .received()
                        .assigned(Tale.after(1))
                        .paid(15_000)
                        .withdrawn("Đã có giấy tờ khác thay thế.");
            case CONTROL ->
                Tale.online()
                        .submitted(Tale.after(-20))
                        .received()
                        .assigned(Tale.after(1))
                        .reassigned("minh", "hoa", Tale.after(24))
                        .extended("Chưa có kết quả xác minh.", Tale.after(49))
                        .reassigned("hoa", "minh", Tale.after(73))
                        .resolved(Tale.after(24 * 7 + 9))
                        .returned(Tale.after(24 * 7 + 23));
        };
    }
}
