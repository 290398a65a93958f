package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log says of receivers in trouble. */
@ExtendWith(OutputCaptureExtension.class)
class TallyTest {

    private final Tally tally = new Tally(new SimpleMeterRegistry());

    private static long warnings(CapturedOutput output) {
        return output.getAll().lines().filter(line -> line.contains("WARN")).count();
    }

    @Test
    void aReceiverThatIsAwayIsWarnedOfOnceAndItsReturnIsTold(CapturedOutput output) {
        for (int attempt = 0; attempt < 100; attempt++) {
            tally.attempted(Medium.WEBHOOK, new Later(null, "ConnectException"));
        }
        assertThat(warnings(output)).isEqualTo(1);
        assertThat(output).contains("notices by WEBHOOK wait and will be tried again: ConnectException");

        tally.attempted(Medium.WEBHOOK, new Taken());
        assertThat(output).contains("notices by WEBHOOK are taken again");
        tally.attempted(Medium.WEBHOOK, new Later(null, "ConnectException"));
        assertThat(warnings(output)).isEqualTo(2);
    }

    @Test
    void goneIsNotSilentAndNobodyToTellIsNoTrouble(CapturedOutput output) {
        tally.attempted(Medium.WEBHOOK, new Never(Reason.REFUSED, 410));
        tally.attempted(Medium.WEBHOOK, new Never(Reason.REFUSED, 410));
        tally.attempted(Medium.EMAIL, new Never(Reason.NO_CONTACT, null));

        assertThat(warnings(output)).isEqualTo(1);
        assertThat(output).contains("REFUSED 410");
    }
}
