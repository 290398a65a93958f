package motcua.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import motcua.command.privacy.PrivacyFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final String REGISTER = "code,applicant\n" + "1,Nguyễn Văn An\n".repeat(20_000);

    @TempDir
    Path directory;

    @Test
    void aRegisterComesBackAsItWentInAndLiesSealedInBetween() throws IOException {
        Spool spool = new Spool(directory, PrivacyFixtures.fileKey(directory));

        Spool.Draft stored = stored(spool, REGISTER);

        assertThat(stored.bytes()).isEqualTo(REGISTER.getBytes(StandardCharsets.UTF_8).length);
        try (InputStream back = spool.open("a", stored.bytes())) {
            assertThat(back).hasContent(REGISTER);
        }
        assertThat(Files.readString(directory.resolve("a.register"), StandardCharsets.ISO_8859_1))
                .doesNotContain("applicant");
        assertThat(spool.waiting()).containsExactly("a");
    }

    /** Whoever reads the events of a register of one line knows all of it but the name, and would try names. */
    @Test
    void itsHashTellsTheSameRegisterAndConfirmsNoGuess(@TempDir Path elsewhere) throws Exception {
        Spool spool = new Spool(directory, PrivacyFixtures.fileKey(directory));
        Spool.Draft stored = stored(spool, REGISTER);
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(REGISTER.getBytes(StandardCharsets.UTF_8)));

        assertThat(stored.hash())
                .isNotEqualTo(sha256)
                .isEqualTo(stored(spool, REGISTER).hash());
        assertThat(stored(new Spool(elsewhere, PrivacyFixtures.fileKey(elsewhere)), REGISTER)
                        .hash())
                .isNotEqualTo(stored.hash());
        assertThat(stored.isTold(stored.hash())).isTrue();
        assertThat(stored.isTold(sha256)).as("as it was stored before").isTrue();
        assertThat(stored(spool, "other").isTold(stored.hash())).isFalse();
    }

    @Test
    void chunksThatAreSwappedBetweenRegistersAreNoticed() throws IOException {
        Spool spool = new Spool(directory, PrivacyFixtures.fileKey(directory));
        stored(spool, "short");
        Files.move(directory.resolve("a.register"), directory.resolve("b.register"));

        assertThatIllegalArgumentException().isThrownBy(() -> {
            try (InputStream back = spool.open("b", 5)) {
                assertThat(back.read()).isPositive();
            }
        });
    }

    @Test
    void aRegisterThatWasCutShortIsNotTakenForAWholeOne() throws IOException {
        Spool spool = new Spool(directory, PrivacyFixtures.fileKey(directory));
        Spool.Draft stored = stored(spool, REGISTER);
        byte[] sealed = Files.readAllBytes(directory.resolve("a.register"));
        int firstChunk = 4 + ByteBuffer.wrap(sealed).getInt();
        for (int length : List.of(0, firstChunk, firstChunk + 2)) {
            Files.write(directory.resolve("a.register"), Arrays.copyOf(sealed, length));

            try (InputStream back = spool.open("a", stored.bytes())) {
                assertThatExceptionOfType(EOFException.class).isThrownBy(back::readAllBytes);
            }
        }
    }

    @Test
    void whatAProcessThatDiedWasStillTakingInIsDropped() throws IOException {
        Spool spool = new Spool(directory, PrivacyFixtures.fileKey(directory));
        stored(spool, REGISTER);
        Files.writeString(directory.resolve("b.part"), "half");

        spool.dropDrafts();

        assertThat(directory.resolve("b.part")).doesNotExist();
        assertThat(spool.waiting()).containsExactly("a");
    }

    @Test
    void twoRegistersThatArriveAtOnceDoNotMeet() throws IOException {
        Spool spool = new Spool(directory, PrivacyFixtures.fileKey(directory));
        Spool.Draft first = spool.draft("a", in("first"));
        Spool.Draft second = spool.draft("a", in("second"));

        spool.keep("a", first);
        spool.drop(second);

        try (InputStream back = spool.open("a", first.bytes())) {
            assertThat(back).hasContent("first");
        }
    }

    private static Spool.Draft stored(Spool spool, String register) throws IOException {
        Spool.Draft draft = spool.draft("a", in(register));
        spool.keep("a", draft);
        return draft;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
