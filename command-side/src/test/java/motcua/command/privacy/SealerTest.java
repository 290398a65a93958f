package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import motcua.command.privacy.Place.Field;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SealerTest {

    private static final DossierId DOSSIER = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final DossierId OTHER = DossierId.of("00000000-0000-8000-8000-000000000002");
    private static final Stamp.Request REQUEST = new Stamp.Request(CommandId.chosenBy("lan", "1"), "f");
    private static final Place PLACE = Place.of(DOSSIER, REQUEST, Field.REASON);

    @TempDir
    Path directory;

    private PrivacyFixtures keys;
    private Sealer sealer;

    @BeforeEach
    void make() {
        keys = PrivacyFixtures.in(directory);
        sealer = keys.sealer();
    }

    private Sealed seal(String text) {
        return sealer.seal(keys.keys.ofSomebodyNew(), PLACE, text);
    }

    private DossierSealer dossiers() {
        return new DossierSealer(sealer, keys.keys, _ -> Optional.empty(), JsonMapper.shared());
    }

    @Test
    void whatIsSealedCanBeOpenedAndShowsNothing() {
        Sealed sealed = seal("Nguyễn Văn An");

        assertThat(sealer.open(PLACE, sealed)).hasValue("Nguyễn Văn An");
        assertThat(new String(Base64.getDecoder().decode(sealed.value()), StandardCharsets.UTF_8))
                .doesNotContain("Nguy");
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        SubjectKey key = keys.keys.ofSomebodyNew();
        assertThat(sealer.seal(key, PLACE, "An").value())
                .isNotEqualTo(sealer.seal(key, PLACE, "An").value());
    }

    @Test
    void aValueOpensInNoOtherDossierEventOrField() {
        Sealed sealed = seal("An");
        var another = new Stamp.Request(CommandId.chosenBy("lan", "2"), "f");

        assertThat(sealer.open(Place.of(OTHER, REQUEST, Field.REASON), sealed)).isEmpty();
        assertThat(sealer.open(Place.of(DOSSIER, another, Field.REASON), sealed))
                .isEmpty();
        assertThat(sealer.open(Place.of(DOSSIER, REQUEST, Field.WHY_LATE), sealed))
                .isEmpty();
        assertThat(sealer.open(Place.of(DOSSIER, new Stamp.RegisterLine("i", 2), Field.REASON), sealed))
                .isEmpty();
    }

    @Test
    void aValueOpensForNoOtherSubjectAndNotWhenAnyOfItsBytesWasChanged() {
        Sealed sealed = seal("An");
        Sealed other = seal("An");
        assertThat(sealer.open(PLACE, new Sealed(sealed.scheme(), other.subject(), sealed.value())))
                .isEmpty();
        byte[] bytes = Base64.getDecoder().decode(sealed.value());
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            String value = Base64.getEncoder().encodeToString(altered);
            assertThat(sealer.open(PLACE, new Sealed(sealed.scheme(), sealed.subject(), value)))
                    .as("byte %d", i)
                    .isEmpty();
        }
        assertThat(sealer.open(PLACE, new Sealed(sealed.scheme(), sealed.subject(), "bm8=")))
                .isEmpty();
    }

    @Test
    void whoHoldsTheKeyCannotGiveAValueAnotherReading() throws GeneralSecurityException {
        SubjectKey key = keys.keys.ofSomebodyNew();
        byte[] bound = PLACE.bound(key.subject());
        byte[] one = Commitment.seal(key, bound, "granted");
        byte[] two = Commitment.seal(key, bound, "refused");
        System.arraycopy(two, 32, one, 32, one.length - 32);
        String value = Base64.getEncoder().encodeToString(one);

        assertThat(sealer.open(PLACE, new Sealed(Sealer.SCHEME, key.subject(), value)))
                .as("the ciphertext of one text under the commitment to another")
                .isEmpty();
    }

    @Test
    void nothingOpensOnceTheKeyIsGone() {
        Sealed sealed = seal("An");
        keys.erase(sealed);
        assertThat(sealer.open(PLACE, sealed)).isEmpty();
    }

    @Test
    void whatWasSealedUnderTheOneFileKeyStillOpensAndOnlyThere(@TempDir Path elsewhere) {
        byte[] value = keys.file.encrypt("subject", "An".getBytes(StandardCharsets.UTF_8));
        Sealed old = new Sealed(
                "aes-256-gcm/file-key/1", "subject", Base64.getEncoder().encodeToString(value));

        assertThat(sealer.open(PLACE, old)).hasValue("An");
        assertThat(PrivacyFixtures.in(elsewhere).sealer().open(PLACE, old)).isEmpty();
        assertThat(sealer.open(PLACE, new Sealed("rot13", "subject", "Na"))).isEmpty();
    }

    @Test
    void onePersonIsOneSubjectWhereverTheirIdentityNumberTellsSo() {
        Applicant an = new Applicant("An", "012345678901", null, null, null, null);
        Place here = Place.of(DOSSIER, REQUEST, Field.APPLICANT);
        Place there = Place.of(OTHER, REQUEST, Field.APPLICANT);

        String subject = dossiers().seal(here, an).subject();
        assertThat(dossiers().seal(there, an).subject()).isEqualTo(subject);
        assertThat(dossiers().seal(here, Applicant.named("An")).subject())
                .isNotEqualTo(dossiers().seal(there, Applicant.named("An")).subject());
    }

    @Test
    void aSubjectSaysNothingAboutThePersonOnceTheyAreErased() {
        Applicant an = new Applicant("An", "012345678901", null, null, null, null);
        Place place = Place.of(DOSSIER, REQUEST, Field.APPLICANT);
        String subject = dossiers().seal(place, an).subject();

        PrivacyFixtures again = PrivacyFixtures.in(directory);
        DossierSealer sameFilesNoMemory =
                new DossierSealer(again.sealer(), again.keys, _ -> Optional.empty(), JsonMapper.shared());
        assertThat(sameFilesNoMemory.seal(place, an).subject()).isNotEqualTo(subject);
    }

    @Test
    void whatIsWrittenAboutADossierIsErasedWithItsApplicant() {
        DossierSealer dossiers = dossiers();
        Sealed applicant = dossiers.seal(Place.of(DOSSIER, REQUEST, Field.APPLICANT), Applicant.named("An"));
        Sealed reason = dossiers.seal(PLACE, "An has moved");
        assertThat(reason.subject()).isEqualTo(applicant.subject());

        keys.erase(applicant);
        assertThat(sealer.open(PLACE, reason)).isEmpty();
        assertThat(sealer.open(PLACE, dossiers.seal(PLACE, "written afterwards")))
                .hasValue("written afterwards");
    }

    /** A correction may come from another office, or too late, or to another process: only an event tells whose a dossier is. */
    @Test
    void whatIsWrittenAboutADossierIsItsApplicantsWhateverSomebodyAskedInVain() {
        AtomicReference<DossierEvent> newest = new AtomicReference<>();
        DossierSealer dossiers =
                new DossierSealer(sealer, keys.keys, _ -> Optional.ofNullable(newest.get()), JsonMapper.shared());
        Sealed an = dossiers.seal(Place.of(DOSSIER, REQUEST, Field.APPLICANT), Applicant.named("An"));
        newest.set(told(an));
        var correction = new Stamp.Request(CommandId.chosenBy("ngoc", "2"), "f");
        Sealed binh = dossiers.sealCorrected(
                Place.of(DOSSIER, correction, Field.APPLICANT),
                new Applicant("Bình", "012345678901", null, null, null, null));
        var words = Place.of(DOSSIER, new Stamp.Request(CommandId.chosenBy("lan", "3"), "f"), Field.REASON);

        assertThat(dossiers.seal(words, "An has moved").subject())
                .as("the correction was refused")
                .isEqualTo(an.subject());
        newest.set(told(binh));
        assertThat(dossiers.seal(words, "Bình has moved").subject()).isEqualTo(binh.subject());
    }

    private static DossierEvent told(Sealed applicant) {
        Card card = new Card(
                new DossierCode("H37.08.01-261122-0001"),
                new OfficeId("H37.08.01"),
                ProcedureCode.of("1.001193"),
                Channel.COUNTER);
        Stamp stamp = Stamp.live(new Actor("lan", card.office()), Instant.EPOCH, REQUEST);
        return new DossierEvent.DossierDeclined(DOSSIER, card, applicant, applicant, stamp);
    }

    @Test
    void aRequestThatIsSentAgainMeetsTheSameSubject() {
        DossierSealer dossiers = dossiers();
        Place place = Place.of(DOSSIER, REQUEST, Field.APPLICANT);
        assertThat(dossiers.seal(place, Applicant.named("An")).subject())
                .isEqualTo(dossiers.seal(place, Applicant.named("An")).subject());
    }

    @Test
    void manyNewPeopleCostFewCommits() {
        for (int i = 0; i < 1_000; i++) {
            var _ = keys.keys.ofSomebodyNew();
        }
        assertThat(keys.store.commits).isLessThanOrEqualTo(10);
    }
}
