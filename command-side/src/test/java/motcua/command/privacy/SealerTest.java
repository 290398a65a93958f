package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SealerTest {

    private static final DossierId DOSSIER = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final DossierId OTHER = DossierId.of("00000000-0000-8000-8000-000000000002");

    @TempDir
    Path directory;

    private Sealer sealer;

    @BeforeEach
    void seal() {
        sealer = new Sealer(SealingKey.at(directory.resolve("keys/sealing.key")));
    }

    @Test
    void whatIsSealedCanBeOpenedAndShowsNothing() {
        Sealed sealed = sealer.seal("subject", "Nguyễn Văn An");

        assertThat(sealer.open(sealed)).isEqualTo("Nguyễn Văn An");
        assertThat(new String(Base64.getDecoder().decode(sealed.value()), StandardCharsets.UTF_8))
                .doesNotContain("Nguy");
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        assertThat(sealer.seal("subject", "An")).isNotEqualTo(sealer.seal("subject", "An"));
    }

    @Test
    void nothingOpensUnderAnotherSubjectKeyOrAfterAChange() {
        Sealed sealed = sealer.seal("subject", "An");
        byte[] bytes = Base64.getDecoder().decode(sealed.value());
        bytes[bytes.length - 1] ^= 1;
        String altered = Base64.getEncoder().encodeToString(bytes);
        Sealer foreign = new Sealer(SealingKey.at(directory.resolve("other.key")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.open(new Sealed(sealed.scheme(), "another", sealed.value())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.open(new Sealed(sealed.scheme(), "subject", altered)));
        assertThatIllegalArgumentException().isThrownBy(() -> foreign.open(sealed));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.open(new Sealed("rot13", "subject", sealed.value())));
    }

    @Test
    void theKeyOutlivesTheProcessAndBelongsToItsUserAlone() throws IOException {
        Sealed sealed = sealer.seal("subject", "An");
        Path file = directory.resolve("keys/sealing.key");

        assertThat(new Sealer(SealingKey.at(file)).open(sealed)).isEqualTo("An");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyStopsTheStartAndIsNotReplaced() throws IOException {
        Path file = Files.writeString(directory.resolve("damaged.key"), "bm90IGEga2V5");

        assertThatIllegalStateException().isThrownBy(() -> SealingKey.at(file)).withMessageContaining("damaged");
        assertThat(file).hasContent("bm90IGEga2V5");
    }

    @Test
    void fingerprintsTellTheSameAndNothingElse() {
        byte[] asked = "assign".getBytes(StandardCharsets.UTF_8);

        assertThat(sealer.fingerprint(asked))
                .isEqualTo(sealer.fingerprint(asked))
                .hasSize(22);
        assertThat(new Sealer(SealingKey.at(directory.resolve("other.key"))).fingerprint(asked))
                .isNotEqualTo(sealer.fingerprint(asked));
    }

    @Test
    void onePersonIsOneSubjectWhereverTheirIdentityNumberTellsSo() {
        DossierSealer applicants = new DossierSealer(sealer, JsonMapper.shared());
        Applicant an = new Applicant("An", "012345678901", null, null, null, null);

        assertThat(applicants.seal(DOSSIER, an).subject())
                .isEqualTo(applicants.seal(OTHER, an).subject())
                .doesNotContain("012345678901");
        assertThat(applicants.seal(DOSSIER, Applicant.named("An")).subject())
                .isNotEqualTo(applicants.seal(OTHER, Applicant.named("An")).subject());
    }
}
