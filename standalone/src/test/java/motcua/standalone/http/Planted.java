package motcua.standalone.http;

import static motcua.standalone.http.People.HOANG_DONG;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Dossiers whose every personal word bears a mark, and who may read it. */
final class Planted {

    private static final List<Dossier> MARKED = List.of(
            new Dossier("Qhuulungz", "31415926", Set.of("lan", "minh", "hoa", "tuan", "kiemtra")),
            new Dossier("Qhoangdongz", "27182818", Set.of("ngoc", "duc", "kiemtra")),
            new Dossier("Qcongdanz", "16180339", Set.of("ngoc", "duc", "kiemtra", "congdan")));

    private Planted() {}

    /** One of them: {@code word} stands in each text, {@code digits} in each number. */
    record Dossier(String word, String digits, Set<String> readers) {

        boolean isIn(String answer) {
            return answer.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)) || answer.contains(digits);
        }

        private String applicant() {
            return """
                    {"name":"Đặng Thị %1$s","identityNumber":"%2$s0001","birthDate":"1990-02-28","phone":"09%2$s",\
                    "email":"%1$s@example.vn","address":"Thôn %1$s"}""".formatted(word, digits);
        }

        private String because() {
            return "{\"reason\":\"Thiếu giấy tờ của %s, số %s\"}".formatted(word, digits);
        }
    }

    /** What {@code login} must never read. */
    static Stream<Dossier> hiddenFrom(String login) {
        return MARKED.stream().filter(dossier -> !dossier.readers().contains(login));
    }

    /** Received, assigned and asked about, one at each office and one over the internet. */
    static List<Reply> by(People people) {
        Dossier here = MARKED.get(0);
        Dossier there = MARKED.get(1);
        Dossier online = MARKED.get(2);
        Reply first = opened(people.lan(), "\"COUNTER\"", here);
        people.tuan().assigns(first.dossier(), "minh").is(200);
        people.minh()
                .does("supplement-request", first.dossier(), here.because())
                .is(200);
        Reply second = opened(people.ngoc(), "\"COUNTER\"", there);
        people.ngoc().assigns(second.dossier(), "duc").is(200);
        people.duc()
                .does("supplement-request", second.dossier(), there.because())
                .is(200);
        Reply third = opened(people.citizen(), "\"ONLINE\",\"office\":\"" + HOANG_DONG + "\"", online);
        return List.of(first, second, third);
    }

    private static Reply opened(Person person, String channel, Dossier dossier) {
        String body = "{\"channel\":%s,\"procedure\":\"%s\",\"applicant\":%s}"
                .formatted(channel, Procedures.MARITAL_STATUS, dossier.applicant());
        return person.opens(body).is(201);
    }
}
