package motcua.standalone.sample;

import java.util.ArrayList;
import java.util.List;

/** Invented people, with names as they are usual in Lạng Sơn. */
final class People {

    private static final List<String> FAMILY = words("Hoàng Nông Vi Lý Nguyễn Triệu Lương Hứa Chu Đàm Lành Phùng Bế Mã"
            + " Lộc Trần Hà Dương Đinh Lê Lâm Phạm Vũ Liễu Vy Tô Long");
    private static final List<String> WOMEN = words("Lan Hương Hoa Thảo Thủy Hằng Nga Mai Linh Ngọc Hạnh Yến Trang Huệ"
            + " Quỳnh Thu Loan Nhung Vân Oanh Phương Tuyết Bích Diệp");
    private static final List<String> MEN = words("Hùng Dũng Tuấn Minh Cường Thắng Hải Nam Sơn Quang Hiếu Đức Long Việt"
            + " Toàn Khánh Bình Phong Trung Kiên Thành Lâm Đạt Tùng");
    private static final List<String> MEN_MIDDLE = words("Văn Đức Quốc Minh Hữu Công Xuân Ngọc Thanh Mạnh");
    private static final List<String> WOMEN_MIDDLE = words("Thị Thị Thị Thu Ngọc Thanh Bích Minh Kim Hồng");

    private People() {}

    static String name(Chance chance) {
        boolean woman = chance.happens(0.5);
        return String.join(
                " ",
                chance.oneOf(FAMILY),
                chance.oneOf(woman ? WOMEN_MIDDLE : MEN_MIDDLE),
                chance.oneOf(woman ? WOMEN : MEN));
    }

    /** {@code count} people of different names. */
    static List<String> names(int count, Chance chance) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = name(chance);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
