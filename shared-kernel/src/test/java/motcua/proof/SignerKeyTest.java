package motcua.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerKeyTest {

    private static final String PETER = Signers.PETERS_SECRET;
    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    @Test
    void thePublishedKeyIsReadAndWrittenBack() {
        SignerKey peter = SignerKey.parse(PETER);

        assertThat(peter.verifier()).hasToString(Signers.PETER);
        assertThat(peter.skey()).isEqualTo(PETER);
    }

    /** RFC 8032 section 7.1. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void keysAndSignaturesFollowFromTheSeedAsTheSpecificationShows(
            String seed, String point, String message, String signature) {
        HexFormat hex = HexFormat.of();

        SignerKey key = SignerKey.of("any", Seal.NOTE, hex.parseHex(seed));

        assertThat(key.verifier().point()).isEqualTo(point);
        assertThat(hex.formatHex(Ed25519.sign(key.secret(), hex.parseHex(message))))
                .isEqualTo(signature);
    }

    @Test
    void keysOfWitnessesAreReadBackAsWell() {
        SignerKey witness = SignerKey.of("mộtcửa.vn/nhân-chứng", Seal.COSIGNATURE_V1, SEED);

        SignerKey read = SignerKey.parse(witness.skey());

        assertThat(read.verifier()).isEqualTo(witness.verifier());
        assertThat(read.verifier().seal()).isEqualTo(Seal.COSIGNATURE_V1);
        assertThat(read.skey()).isEqualTo(witness.skey()).startsWith("PRIVATE+KEY+mộtcửa.vn/nhân-chứng+");
    }

    @Test
    void whoeverChangesTheSeedAfterwardsChangesNoKey() {
        byte[] seed = SEED.clone();
        SignerKey key = SignerKey.of("any", Seal.NOTE, seed);

        Arrays.fill(seed, (byte) 0);

        assertThat(key.skey()).isEqualTo(SignerKey.of("any", Seal.NOTE, SEED).skey());
    }

    @Test
    void everyFlippedBitOfAKeyIsNoticedAndNeverQuoted() {
        Flips.of(PETER.getBytes(ISO_8859_1))
                .map(flipped -> new String(flipped, ISO_8859_1))
                .forEach(flipped -> assertThatExceptionOfType(Malformed.class)
                        .as(flipped)
                        .isThrownBy(() -> SignerKey.parse(flipped))
                        .withMessageNotContaining("AYEKFALV")
                        .withNoCause());
    }

    @Test
    void noPartOfAKeyIsAKey() {
        for (int length = 0; length < PETER.length(); length++) {
            String start = PETER.substring(0, length);
            String end = PETER.substring(PETER.length() - length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignerKey.parse(start));
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignerKey.parse(end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Signers.PETER,
                "PRIVATE+KEY+" + Signers.PETER,
                "PRIVATE+KEY+PeterNeumann+C74F20A3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+BIEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+Peter Neumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFzAA==",
                "private+key+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n"
            })
    void nearMissesAreNoKeys(String skey) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignerKey.parse(skey));
    }

    @Test
    void aSeedHas32BytesAndAKeyAName() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignerKey.of("any", Seal.NOTE, new byte[31]));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignerKey.of("any", Seal.NOTE, new byte[33]));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignerKey.of("a+b", Seal.NOTE, SEED));
    }
}
