package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                Signers.PETER,
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
            })
    void publishedKeysAreReadAndWrittenBack(String vkey) {
        assertThat(VerifierKey.parse(vkey)).hasToString(vkey);
    }

    @Test
    void aKeySaysWhoseItIsAndWhatItSigns() {
        VerifierKey log = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        VerifierKey witness = VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");

        assertThat(log.name()).isEqualTo("sum.golang.org");
        assertThat(log.id()).isEqualTo(0x033de0ae);
        assertThat(log.seal()).isEqualTo(Seal.NOTE);
        assertThat(witness.seal()).isEqualTo(Seal.COSIGNATURE_V1);
        assertThat(witness.id()).isEqualTo(0xda77ade7);
    }

    @Test
    void noPartOfAKeyIsAKey() {
        for (int start = 0; start < Signers.PETER.length(); start++) {
            for (int end = start; end <= Signers.PETER.length(); end++) {
                if (end - start < Signers.PETER.length()) {
                    String part = Signers.PETER.substring(start, end);
                    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> VerifierKey.parse(part));
                }
            }
        }
    }

    @Test
    void everyFlippedBitOfAKeyIsNoticed() {
        Flips.of(Signers.PETER.getBytes(StandardCharsets.UTF_8))
                .map(flipped -> new String(flipped, StandardCharsets.ISO_8859_1))
                .forEach(flipped -> assertThatExceptionOfType(Malformed.class)
                        .as(flipped)
                        .isThrownBy(() -> VerifierKey.parse(flipped)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"
            })
    void keysOfAnotherLengthKindOrSpellingAreRefused(String vkey) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> VerifierKey.parse(vkey));
    }

    @Test
    void whatIsNoPointOfTheCurveIsNoKey() {
        byte[] raw = HexFormat.of().parseHex("0200000000000000000000000000000000000000000000000000000000000000");

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Ed25519.publicKey(raw));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Ed25519.publicKey(new byte[31]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a+b", "a\tb", "a\nb", "a\u00a0b", "a\u2003b", "a\u0085b", "a\u0000b", "a\ud800b"})
    void aNameMustSurviveOnASignatureLine(String name) {
        KeyPair pair = Signers.pair("Ed25519");

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new VerifierKey(name, Seal.NOTE, pair.getPublic()));
    }

    @Test
    void namesInOtherScriptsAreNames() {
        KeyPair pair = Signers.pair("Ed25519");
        VerifierKey key = new VerifierKey("mộtcửa.vn/sổ-cái", Seal.NOTE, pair.getPublic());

        assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void onlyEd25519KeysSign() {
        KeyPair other = Signers.pair("X25519");
        KeyPair rsa = Signers.pair("RSA");
        VerifierKey key = Signers.log("any").verifier();

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new VerifierKey("x", Seal.NOTE, other.getPublic()));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new VerifierKey("x", Seal.NOTE, rsa.getPublic()));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new SignerKey(key, other.getPrivate()));
    }

    @Test
    void aSignerHoldsTwoHalvesOfOneKeyAndShowsOneOfThem() {
        SignerKey signer = Signers.log("mine");
        VerifierKey other = Signers.log("yours").verifier();

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new SignerKey(other, signer.secret()));
        assertThat(signer).hasToString("signer of " + signer.verifier());
    }
}
