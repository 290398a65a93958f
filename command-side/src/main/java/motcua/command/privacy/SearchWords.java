package motcua.command.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which a person is found: those of the name without accents, {@code đ} as {@code d}, in small letters and any order; the phone
 * number in one way of writing it.
 */
final class SearchWords {

    /** With those of other languages whose capitals look like {@code Đ}: some keyboards and old files have them. */
    private static final Pattern D = Pattern.compile("[đðɖ]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PHONE = Pattern.compile("(?=(?:\\D*\\d){6})\\+?[0-9 .-]{6,20}");

    private SearchWords() {}

    /** Those of {@code applicant}. */
    static Set<String> of(Applicant applicant) {
        String told = applicant.phone();
        Stream<String> phone = told == null ? Stream.empty() : Stream.of(phone(told));
        return Stream.concat(words(applicant.name()), phone).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that somebody looks for: a phone number, or words of a name. Empty when {@code terms} have none. */
    static Set<String> askedFor(String terms) {
        return PHONE.matcher(terms.strip()).matches()
                ? Set.of(phone(terms))
                : words(terms).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(D.matcher(plain).replaceAll("d"))).filter(word -> !word.isEmpty());
    }

    /** Beginning with 0: whether the country stands before it, as +84, 0084 or 84 and nine digits, makes no difference. */
    private static String phone(String written) {
        String digits = written.replaceAll("\\D", "");
        boolean isAbroad = written.strip().startsWith("+84") || (digits.length() == 11 && digits.startsWith("84"));
        if (isAbroad) {
            return "0" + digits.substring(2);
        }
        return digits.startsWith("0084") ? "0" + digits.substring(4) : digits;
    }
}
