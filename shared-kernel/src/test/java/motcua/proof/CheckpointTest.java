package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final Hash ROOT = Hash.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    private static final String TEXT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenBack() {
        Checkpoint checkpoint = new Checkpoint("example.com/behind-the-sofa", 20_852_163, ROOT);

        assertThat(checkpoint.text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT)).isEqualTo(checkpoint);
    }

    @Test
    void furtherLinesAreKept() {
        Checkpoint checkpoint = Checkpoint.parse(TEXT + "one more\nand another\n");

        assertThat(checkpoint.extensions()).containsExactly("one more", "and another");
        assertThat(checkpoint.text()).isEqualTo(TEXT + "one more\nand another\n");
    }

    @Test
    void theEmptyAndTheLargestLogCanBeNamed() {
        Checkpoint empty = new Checkpoint("kẻ chợ", 0, Hash.EMPTY_TREE);
        Checkpoint largest = new Checkpoint("log", Long.MAX_VALUE, ROOT);

        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
        assertThat(Checkpoint.parse(largest.text())).isEqualTo(largest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "log\n1\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n 1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n١\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n10000000000000000000\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n\nand more\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore",
                "log\r\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            })
    void nearMissesAreNoCheckpoints(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void whatCouldNotBeReadBackCannotBeMade() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Checkpoint("", 1, ROOT));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Checkpoint("a\nb", 1, ROOT));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Checkpoint("a\ud800", 1, ROOT));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Checkpoint("log", -1, ROOT));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Checkpoint("log", 1, ROOT, List.of("")));
        assertThat(new Checkpoint("a b", 1, ROOT).origin()).isEqualTo("a b");
    }
}
