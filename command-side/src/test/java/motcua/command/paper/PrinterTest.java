package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets what. */
class PrinterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "*/*;q=0.8, application/pdf",
                "application/pdf, */*",
                "text/html;q=0.5, application/pdf",
                "text/html;q=0, application/pdf",
                "application/*"
            })
    void pdfForThoseWhoWouldRatherHaveIt(String accept) {
        assertThat(Printer.wantsPdf(List.of(accept))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/pdf;q=0.5, text/*",
                "text/html, application/pdf"
            })
    void htmlForBrowsersAndForThoseWhoDoNotCare(String accept) {
        assertThat(Printer.wantsPdf(accept.isEmpty() ? List.of() : List.of(accept)))
                .isFalse();
    }
}
