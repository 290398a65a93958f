package motcua.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    @Test
    void hashesAreThoseThatCertificateTransparencyPublished() {
        assertThat(hex(Hash.EMPTY_TREE)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(Hash.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(Hash.leaf("L123456".getBytes(US_ASCII))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(Hash.node(ReferenceTree.leaf(0), ReferenceTree.leaf(1))).isEqualTo(ReferenceTree.root(2));
    }

    @Test
    void aLeafIsNotWhatItsEntryWouldBeOutsideTheTree() {
        byte[] entry = {1, 2, 3};

        assertThat(Hash.leaf(entry)).isNotEqualTo(Hash.sha256(entry));
        assertThat(Hash.sha256(new byte[] {0, 1, 2, 3})).isEqualTo(Hash.leaf(entry));
    }

    @Test
    void twoHashesAreEqualWhenTheirBytesAre() {
        Hash hash = Hash.sha256(new byte[] {7});

        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(hash).isNotEqualTo(Hash.sha256(new byte[] {8})).isNotEqualTo("7");
        assertThat(Hash.sha256(new byte[] {8}).hashCode()).isNotEqualTo(hash.hashCode());
    }

    @Test
    void nobodyCanChangeAHash() {
        byte[] bytes = new byte[Hash.BYTES];
        Hash hash = Hash.of(bytes);

        bytes[0] = 1;
        hash.bytes()[0] = 1;

        assertThat(hash).isEqualTo(Hash.of(new byte[Hash.BYTES]));
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        assertThat(Hash.EMPTY_TREE).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(Hash.parse("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")).isEqualTo(Hash.EMPTY_TREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA"
            })
    void nearMissesAreNoHashes(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Hash.parse(text));
    }
}
