package motcua.command.paper;

import java.util.List;

/** Names of places. */
final class Places {

    private static final List<String> KINDS = List.of("thị trấn ", "phường ", "xã ", "đặc khu ");

    private Places() {}

    /** Where {@code office} is: its name without the word for what kind of commune it is (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4). */
    static String placeOf(String office) {
        return KINDS.stream()
                .filter(office::startsWith)
                .findFirst()
                .map(kind -> office.substring(kind.length()))
                .orElse(office);
    }
}
