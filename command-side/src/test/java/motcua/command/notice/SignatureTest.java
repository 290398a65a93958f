package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of webhooks. */
class SignatureTest {

    /**
     * The example that the reference libraries of Standard Webhooks test themselves with. The same comes out of
     * {@code printf '<id>.<timestamp>.<body>' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<key> -binary | base64}.
     */
    @Test
    void theSignatureOfThePublishedExampleIsThePublishedOne() {
        assertThat(Signature.with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_not base64 at all!"})
    void aSecretThatIsNoneIsRefusedWithoutRepeatingIt(String secret) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Signature.with(secret))
                .withMessage("the secret of the webhook must be whsec_ and 24 to 64 bytes in base64");
    }
}
