package motcua.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** An answer that breaks in the middle is not ended as if it were whole. */
class CutAnswerTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Door())
            .setControllerAdvice(new ProblemAdvice(texts(), new AcceptHeaderLocaleResolver()))
            .build();

    private static StaticMessageSource texts() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return texts;
    }

    @RestController
    static final class Door {

        @GetMapping("/long")
        void answer(@RequestParam boolean begun, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("the beginning");
            if (begun) {
                response.flushBuffer();
            }
            throw new IllegalStateException("the store is gone");
        }
    }

    @Test
    void whatWasBegunBreaksOff() {
        assertThatThrownBy(
                        () -> http.perform(MockMvcRequestBuilders.get("/long").param("begun", "true")))
                .hasRootCauseMessage("the store is gone");
    }

    @Test
    void whatWasNotBegunIsAProblem() throws Exception {
        var response = http.perform(MockMvcRequestBuilders.get("/long").param("begun", "false"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(500);
    }
}
