package motcua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The directory as its file is read at the start: with keys that are good, or not at all. */
class AccountsTest {

    private static final String KEY = vkey("quantri", Seal.NOTE, 1);

    private static String vkey(String name, Seal seal, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SignerKey.of(name, seal, bytes).verifier().toString();
    }

    private static Accounts read(Map<String, String> more) {
        Map<String, String> file = new HashMap<>(Map.of(
                "motcua.accounts[0].login", "quantri",
                "motcua.accounts[0].name", "Quản trị viên",
                "motcua.accounts[0].roles", "ADMINISTRATOR",
                "motcua.accounts[0].key", KEY));
        file.putAll(more);
        return new Binder(new MapConfigurationPropertySource(file))
                .bind("motcua", Accounts.class)
                .get();
    }

    private static void assertRefused(String field, String value, String why) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> read(Map.of("motcua.accounts[0]." + field, value)))
                .withStackTraceContaining(why);
    }

    @Test
    void anAdministratorHasAKey() {
        assertThat(read(Map.of()).find("quantri").orElseThrow().verifier().orElseThrow())
                .hasToString(KEY);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "quantri+00000000+AQ==", "''"})
    void aStartWithAMalformedKeyIsRefused(String key) {
        assertRefused("key", key, "quantri: key: ");
    }

    /** The private half in the directory would be no secret any more. */
    @Test
    void aPrivateKeyIsNoKey() {
        byte[] bytes = new byte[32];
        assertRefused("key", SignerKey.of("quantri", Seal.NOTE, bytes).skey(), "quantri: key: ");
    }

    @Test
    void aKeyUnderAnotherNameOrOfAWitnessIsRefused() {
        assertRefused("key", vkey("other", Seal.NOTE, 1), "named like the login");
        assertRefused("key", vkey("quantri", Seal.COSIGNATURE_V1, 1), "named like the login");
    }

    @Test
    void onlyAdministratorsHaveOne() {
        assertRefused("roles", "AUDITOR", "only administrators");
    }

    @Test
    void twoWithOneKeyAreRefused() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> read(Map.of(
                        "motcua.accounts[1].login", "quantri2",
                        "motcua.accounts[1].name", "Khác",
                        "motcua.accounts[1].roles", "ADMINISTRATOR",
                        "motcua.accounts[1].key", vkey("quantri2", Seal.NOTE, 1))))
                .withStackTraceContaining("somebody else has the same");
    }
}
