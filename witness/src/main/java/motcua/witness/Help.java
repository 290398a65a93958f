package motcua.witness;

/** What {@code --help} prints. */
final class Help {

    static final String TEXT = """
            Nhân chứng: đồng ký điểm kiểm của một sổ nhật ký khi và chỉ khi điểm kiểm ấy nối tiếp điểm kiểm đã ký lần trước.
            A witness: cosigns a checkpoint of a log if and only if it continues the one it cosigned before.

              java -jar motcua-witness.jar --state DIR --key FILE --logs FILE [--listen HOST:PORT]

              --state DIR         thư mục trạng thái, chỉ dùng cho một khóa; không bao giờ khôi phục bản cũ
                                  what it has cosigned, for one key alone; never restore an old copy
              --key FILE          khóa bí mật, một dòng PRIVATE+KEY+...
                                  the secret key, one line PRIVATE+KEY+...
              --logs FILE         các sổ được theo dõi, mỗi dòng: log <vkey> [<url>]
                                  the logs it watches, on each line: log <vkey> [<url>]
              --listen HOST:PORT  nơi nhận yêu cầu; mặc định 127.0.0.1:9090; cổng 0 là cổng bất kỳ còn trống
                                  where it takes requests; 127.0.0.1:9090 by default; port 0 is any free port
              --help              trang này
                                  this page

            POST /add-checkpoint (c2sp.org/tlog-witness), GET /key
            """;

    private Help() {}
}
