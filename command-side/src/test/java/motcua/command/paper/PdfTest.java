package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import motcua.command.privacy.Applicant;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms on paper. */
class PdfTest {

    private static byte[] pdf(Paper paper) {
        return Pdf.of(Html.of(paper), paper.made());
    }

    @ParameterizedTest
    @EnumSource
    void sayTheSameOnTheSamePages(Form form) {
        Paper paper = Examples.of(form).paper(form, Wording.VIETNAMESE);
        try (Printed printed = Printed.of(paper)) {
            Golden.holds(form.number() + ".vi.txt", printed.text());
        }
    }

    @Test
    void theRegisterLiesOnItsSide() {
        try (Printed printed = Printed.of(FormsTest.register(Wording.VIETNAMESE))) {
            Golden.holds("07.vi.txt", printed.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void areTheSameBytesEachTime(Form form) {
        Paper paper = Examples.of(form).paper(form, Wording.VIETNAMESE);
        assertThat(pdf(paper)).isEqualTo(pdf(paper));
    }

    @Test
    void haveEveryVietnameseLetter() {
        String vowels = "aăâeêioôơuưy"
                .chars()
                .mapToObj(Character::toString)
                .flatMap(vowel -> "\u0300\u0301\u0303\u0309\u0323"
                        .chars()
                        .mapToObj(tone -> Normalizer.normalize(vowel + (char) tone, Normalizer.Form.NFC)))
                .collect(Collectors.joining());
        String letters = vowels + "ăâđêôơư";
        String all = letters + " " + letters.toUpperCase(Locale.ROOT);
        Paper paper = Tale.atTheCounter(1, Applicant.named(all)).received().paper(Form.RECEIPT, Wording.VIETNAMESE);
        try (Printed printed = Printed.of(paper)) {
            String text = printed.text().replaceAll("\\s", "");
            assertThat(text).contains(all.replace(" ", ""));
        }
    }

    @Test
    void bringTheirFontsAndAreTaggedForScreenReaders() throws Exception {
        try (Printed printed = Printed.of(Examples.of(Form.RECEIPT).paper(Form.RECEIPT, Wording.VIETNAMESE))) {
            var catalogue = printed.document().getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("vi");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(printed.document().getDocumentInformation().getTitle())
                    .isEqualTo("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ");
            assertThat(printed.document()
                            .getDocumentInformation()
                            .getCreationDate()
                            .toInstant())
                    .isEqualTo(Tale.MONDAY);
            var resources = printed.document().getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        var font = resources.getFont(name);
                        assertThat(font.isEmbedded()).isTrue();
                        assertThat(font.getName()).contains("LiberationSerif");
                    });
            assertThat(printed.document().getDocument().getTrailer().getDictionaryObject(COSName.ENCRYPT))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTROL")
    void aTelephoneReadsWhereTheDossierIsTracked(Form form) {
        Paper paper = Examples.of(form).paper(form, Wording.VIETNAMESE);
        try (Printed printed = Printed.of(paper)) {
            assertThat(printed.symbolOn(printed.pages() - 1))
                    .isEqualTo("https://mot-cua.example/api/v1/tracking/H37.08.01-261123-0001");
        }
    }

    @Test
    void aLongNameAndALongListGoOnOverThePages() {
        String name = "Nguyễn ".repeat(28).strip();
        String unbroken = "x".repeat(190);
        String list = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> i + ") bản sao có chứng thực giấy tờ số " + i + ", do cơ quan có thẩm quyền cấp")
                .collect(Collectors.joining("; "));
        Paper paper = Tale.atTheCounter(1, new Applicant(name, null, null, null, null, unbroken))
                .received()
                .supplementAsked(list + ". " + list, Tale.after(2))
                .paper(Form.SUPPLEMENT, Wording.VIETNAMESE);
        try (Printed printed = Printed.of(paper)) {
            assertThat(printed.pages()).isGreaterThan(1);
            String text = printed.text().replaceAll("\\s+", " ");
            assertThat(text).contains("20) bản sao", "NGƯỜI HƯỚNG DẪN", "1/" + printed.pages());
            assertThat(text.replace(" ", "")).contains(unbroken, name.replace(" ", ""));
        }
    }

    @Test
    void aLongWayRepeatsTheHeadOfItsTableOnEachPage() {
        Tale tale = Tale.atTheCounter().received().assigned(Tale.after(1));
        for (int i = 0; i < 30; i++) {
            tale.reassigned(i % 2 == 0 ? "minh" : "hoa", i % 2 == 0 ? "hoa" : "minh", Tale.after(2 + i));
        }
        try (Printed printed = Printed.of(tale.paper(Form.CONTROL, Wording.VIETNAMESE))) {
            assertThat(printed.pages()).isGreaterThan(1);
            assertThat(printed.textOf(1)).contains("Người giao", "Ghi chú");
        }
    }
}
