package motcua.command.paper;

import java.time.Instant;
import java.util.List;

/**
 * A form filled in: every text that stands on it, in one language.
 *
 * @param name what identifies it, in letters, digits, dots and dashes: its file's name
 * @param language the tag of the language
 * @param isWide whether the page lies on its side
 * @param made when what it says was recorded; the same history is printed with the same date for ever
 * @param head who issues it, and the date line
 * @param translation says that it is none of the official papers; empty when it is one
 * @param title in capitals
 * @param subtitle below it; empty when there is none
 * @param blocks what it says; not empty, and the last is short: the signatures never stand on a page without it
 * @param signatures who signs, from left to right
 * @param link what the QR symbol holds; empty when there is none
 * @param linkLabel what stands beside it
 * @param foot what stands at the foot of each page
 */
record Paper(
        String name,
        String language,
        boolean isWide,
        Instant made,
        Head head,
        String translation,
        String title,
        String subtitle,
        List<Block> blocks,
        List<Signature> signatures,
        String link,
        String linkLabel,
        String foot) {

    Paper {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
    }

    /**
     * The two columns at the top of an official paper (NĐ 30/2020/NĐ-CP, Phụ lục I, II.1–4).
     *
     * @param above what kind of agency is in charge
     * @param agency which one
     * @param issuer who issues the paper
     * @param number of the paper, with a dotted line where it is written by hand; empty when the form has none
     * @param country the name of the country
     * @param motto its motto
     * @param date place and date
     */
    record Head(String above, String agency, String issuer, String number, String country, String motto, String date) {}

    /**
     * A place to sign.
     *
     * @param role as whom
     * @param how signing is done
     * @param name in print below the signature; empty when it is written by hand
     */
    record Signature(String role, String how, String name) {}

    /** Personal data does not wander into logs. */
    @Override
    public String toString() {
        return "Paper[" + name + "]";
    }
}
